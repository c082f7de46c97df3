-- modelmig revision 20260101000000 down: check with a regular expression and braces
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint ck_customers_code on app.customers: code ~ '^[A-Z]{2}\d+$' AND code <> '{{ x }}' -> none  after.rs:4

-- D1 check-constraint: ck_customers_code on app.customers code ~ '^[A-Z]{2}\d+$' AND code <> '{{ x }}' -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_code;
