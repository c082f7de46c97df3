-- modelmig revision 20260101000000: check becomes not valid
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint ck_customers_age on app.customers: age > 0 -> age > 0 NOT VALID  after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;

-- F1 check-constraint: ck_customers_age on app.customers age > 0 -> age > 0 NOT VALID
--    rows that are there are not looked at
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age > 0) NOT VALID;
