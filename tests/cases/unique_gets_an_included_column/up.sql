-- modelmig revision 20260101000000: unique gets an included column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique       uq_customers_email on app.customers: unique (email) -> unique (email) include (name)  after.rs:4
--   F2 scan         app.customers: every row is read      after.rs:4
--   F3 blocks-reads app.customers: reads and writes wait  after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_email;

-- F1 unique: uq_customers_email on app.customers unique (email) -> unique (email) include (name)
--    duplicates make it fail
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_email UNIQUE (email) INCLUDE (name);
