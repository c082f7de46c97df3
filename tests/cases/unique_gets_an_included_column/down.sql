-- modelmig revision 20260101000000 down: unique gets an included column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique       uq_customers_email on app.customers: unique (email) include (name) -> unique (email)  after.rs:4
--   D2 scan         app.customers: every row is read      after.rs:4
--   D3 blocks-reads app.customers: reads and writes wait  after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_email;

-- D1 unique: uq_customers_email on app.customers unique (email) include (name) -> unique (email)
--    duplicates make it fail
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_email UNIQUE (email);
