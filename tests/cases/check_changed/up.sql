-- modelmig revision 20260101000000: check changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint ck_customers_age on app.customers: age > 0 -> age > 1                    after.rs:8
--   F2 scan             app.customers: every row is read                                         after.rs:8
--   F3 blocks-reads     app.customers: reads and writes wait                                     after.rs:8
--   F4 may-fail-on-rows ck_customers_age on app.customers: fails on rows that violate the check  after.rs:8

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;

-- F1 check-constraint: ck_customers_age on app.customers age > 0 -> age > 1
--    rows that break it make the statement fail
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: ck_customers_age on app.customers fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.customers WHERE NOT (age > 1)
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age > 1);
