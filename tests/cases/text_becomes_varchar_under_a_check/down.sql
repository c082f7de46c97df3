-- modelmig revision 20260101000000 down: text becomes varchar under a check
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.customers.name: character varying -> text  after.rs:8
--   D2 scan         app.customers: every row is read               after.rs:8
--   D3 blocks-reads app.customers: reads and writes wait           after.rs:8

-- D1 type-change: app.customers.name character varying -> text
--    values are converted by an assignment cast
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ALTER COLUMN name TYPE text;
