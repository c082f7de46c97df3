-- modelmig revision 20260101000000 down: generated expression changed with an index on it
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.lines.total: price * 3 -> price * 2  after.rs:8
--   D2 rewrite        app.lines: every row is written anew     after.rs:8
--   D3 blocks-reads   app.lines: reads and writes wait         after.rs:8

-- D1 server-default: app.lines.total price * 3 -> price * 2
--    every value is computed again
-- D2 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines, rebuilds app.idx_lines_total
ALTER TABLE app.lines ALTER COLUMN total SET EXPRESSION AS (price * 2);
