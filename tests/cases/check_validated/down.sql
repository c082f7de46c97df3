-- modelmig revision 20260101000000 down: check validated
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint ck_customers_age on app.customers: age > 0 -> age > 0 NOT VALID  after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;

-- D1 check-constraint: ck_customers_age on app.customers age > 0 -> age > 0 NOT VALID
--    rows that are there are not looked at
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age > 0) NOT VALID;
