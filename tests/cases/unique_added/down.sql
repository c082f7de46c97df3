-- modelmig revision 20260101000000 down: unique added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique uq_customers_email on app.customers: unique (email) -> none  after.rs:8

-- D1 unique: uq_customers_email on app.customers unique (email) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_email;
