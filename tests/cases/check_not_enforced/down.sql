-- modelmig revision 20260101000000 down: check not enforced
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint ck_customers_age on app.customers: age > 0 NOT ENFORCED -> age > 0       after.rs:4
--   D2 scan             app.customers: every row is read                                         after.rs:4
--   D3 blocks-reads     app.customers: reads and writes wait                                     after.rs:4
--   D4 may-fail-on-rows ck_customers_age on app.customers: fails on rows that violate the check  after.rs:4

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;

-- D1 check-constraint: ck_customers_age on app.customers age > 0 NOT ENFORCED -> age > 0
--    rows that break it make the statement fail
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: ck_customers_age on app.customers fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.customers WHERE NOT (age > 0)
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age > 0);
