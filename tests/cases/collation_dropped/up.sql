-- modelmig revision 20260101000000: collation dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.customers.name: text COLLATE "C" -> text  after.rs:9
--   F2 scan         app.customers: every row is read              after.rs:9
--   F3 blocks-reads app.customers: reads and writes wait          after.rs:9

-- F1 type-change: app.customers.name text COLLATE "C" -> text
--    sort order changes, indexes on the column are rebuilt
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, rebuilds app.idx_customers_name, scans app.customers
ALTER TABLE app.customers ALTER COLUMN name TYPE text COLLATE "default";
