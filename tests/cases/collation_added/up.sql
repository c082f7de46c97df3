-- modelmig revision 20260101000000: collation added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.customers.name: text -> text COLLATE "C"  after.rs:9

-- F1 type-change: app.customers.name text -> text COLLATE "C"
--    sort order changes, indexes on the column are rebuilt
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name TYPE text COLLATE "C";
