-- modelmig revision 20260101000000 down: column dropped under a generated column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.lines.quantity: none -> 1
--   D2 irreversible   app.lines.quantity: bigint comes back at the end of the table, with its default in every row
--   D3 server-default app.lines.total: price * 2 -> price * quantity  after.rs:8
--   D4 rewrite        app.lines: every row is written anew            after.rs:8
--   D5 blocks-reads   app.lines: reads and writes wait                after.rs:8

-- D1 server-default: app.lines.quantity none -> 1
--    rows that are there all get one value, computed now
-- D2 irreversible: app.lines.quantity bigint comes back at the end of the table, with its default in every row
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); no rewrite, no scan
ALTER TABLE app.lines ADD COLUMN quantity bigint DEFAULT 1 NOT NULL;

-- D3 server-default: app.lines.total price * 2 -> price * quantity
--    every value is computed again
-- D4 rewrite: app.lines every row is written anew
--    needs the table's size again on disk
-- D5 blocks-reads: app.lines reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.lines (reads and writes wait); rewrites app.lines
ALTER TABLE app.lines ALTER COLUMN total SET EXPRESSION AS (price * quantity);
