-- modelmig revision 20260101000000 down: collation added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change app.customers.name: text COLLATE "C" -> text  after.rs:9

-- D1 type-change: app.customers.name text COLLATE "C" -> text
--    sort order changes, indexes on the column are rebuilt
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name TYPE text COLLATE "default";
