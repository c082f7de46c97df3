-- modelmig revision 20260101000000: check dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint ck_customers_age on app.customers: age >= 13 -> none

-- F1 check-constraint: ck_customers_age on app.customers age >= 13 -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;
