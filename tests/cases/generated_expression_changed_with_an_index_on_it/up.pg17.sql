-- modelmig revision 20260101000000: generated expression changed with an index on it
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.lines.total: price * 2 -> price * 3  after.rs:8
--   F2 rewrite        app.lines: every row is written anew     after.rs:8
--   F3 blocks-reads   app.lines: reads and writes wait         after.rs:8

-- F1 server-default: app.lines.total price * 2 -> price * 3
--    every value is computed again
-- F2 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines, rebuilds app.idx_lines_total
ALTER TABLE app.lines ALTER COLUMN total SET EXPRESSION AS (price * 3);
