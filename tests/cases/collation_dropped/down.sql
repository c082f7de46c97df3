-- modelmig revision 20260101000000 down: collation dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.customers.name: text -> text COLLATE "C"  after.rs:9
--   D2 scan         app.customers: every row is read              after.rs:9
--   D3 blocks-reads app.customers: reads and writes wait          after.rs:9

-- D1 type-change: app.customers.name text -> text COLLATE "C"
--    sort order changes, indexes on the column are rebuilt
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, rebuilds app.idx_customers_name, scans app.customers
ALTER TABLE app.customers ALTER COLUMN name TYPE text COLLATE "C";
