-- modelmig revision 20260101000000 down: check dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint ck_customers_age on app.customers: none -> age >= 13
--   D2 scan             app.customers: every row is read
--   D3 blocks-reads     app.customers: reads and writes wait
--   D4 may-fail-on-rows ck_customers_age on app.customers: fails on rows that violate the check

-- D1 check-constraint: ck_customers_age on app.customers none -> age >= 13
--    rows that break it make the statement fail
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: ck_customers_age on app.customers fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.customers WHERE NOT (age >= 13)
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age >= 13);
