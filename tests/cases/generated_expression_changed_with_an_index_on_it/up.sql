-- modelmig revision 20260101000000: generated expression changed with an index on it
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.lines.total: bigint as (price * 2) -> bigint as (price * 3)  after.rs:8
--   F2 rewrite        app.lines: every row is written anew                             after.rs:8
--   F3 blocks-reads   app.lines: reads and writes wait                                 after.rs:8
--   F4 scan           app.lines: every row is read                                     after.rs:7
--   F5 blocks-writes  app.lines: writes wait                                           after.rs:7

-- F1 server-default: app.lines.total bigint as (price * 2) -> bigint as (price * 3)
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines DROP COLUMN total;

-- F2 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ADD COLUMN total bigint GENERATED ALWAYS AS (price * 3) STORED;

-- F4 scan: app.lines every row is read
-- F5 blocks-writes: app.lines writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.lines (writes wait); no rewrite, scans app.lines
CREATE INDEX idx_lines_total ON app.lines (total);
