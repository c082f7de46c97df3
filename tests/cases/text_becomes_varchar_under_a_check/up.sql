-- modelmig revision 20260101000000: text becomes varchar under a check
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.customers.name: text -> character varying  after.rs:8
--   F2 scan         app.customers: every row is read               after.rs:8
--   F3 blocks-reads app.customers: reads and writes wait           after.rs:8

-- F1 type-change: app.customers.name text -> character varying
--    values are converted by an assignment cast
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ALTER COLUMN name TYPE character varying;
