-- modelmig revision 20260101000000 down: generated expression changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.lines.total: bigint as (price * 3) -> bigint as (price * 2)  after.rs:8
--   D2 rewrite        app.lines: every row is written anew                             after.rs:8
--   D3 blocks-reads   app.lines: reads and writes wait                                 after.rs:8

-- D1 server-default: app.lines.total bigint as (price * 3) -> bigint as (price * 2)
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines DROP COLUMN total;

-- D2 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ADD COLUMN total bigint GENERATED ALWAYS AS (price * 2) STORED;
