-- modelmig revision 20260101000000 down: check added not valid
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint ck_customers_age on app.customers: age > 0 NOT VALID -> none  after.rs:4

-- D1 check-constraint: ck_customers_age on app.customers age > 0 NOT VALID -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;
