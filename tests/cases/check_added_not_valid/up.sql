-- modelmig revision 20260101000000: check added not valid
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint ck_customers_age on app.customers: none -> age > 0 NOT VALID  after.rs:4

-- F1 check-constraint: ck_customers_age on app.customers none -> age > 0 NOT VALID
--    rows that are there are not looked at
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age > 0) NOT VALID;
