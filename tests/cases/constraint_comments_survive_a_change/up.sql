-- modelmig revision 20260101000000: constraint comments survive a change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique           uq_customers_login on app.customers: unique (email) -> unique (email, region)  after.rs:7
--   F2 scan             app.customers: every row is read                                         after.rs:7
--   F3 blocks-reads     app.customers: reads and writes wait                                     after.rs:7
--   F4 check-constraint ck_customers_age on app.customers: age > 13 -> age > 18                  after.rs:6
--   F5 scan             app.customers: every row is read                                         after.rs:6
--   F6 blocks-reads     app.customers: reads and writes wait                                     after.rs:6
--   F7 may-fail-on-rows ck_customers_age on app.customers: fails on rows that violate the check  after.rs:6

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_login;

-- F1 unique: uq_customers_login on app.customers unique (email) -> unique (email, region)
--    duplicates make it fail
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_login UNIQUE (email, region);

-- F4 check-constraint: ck_customers_age on app.customers age > 13 -> age > 18
--    rows that break it make the statement fail
-- F5 scan: app.customers every row is read
-- F6 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 may-fail-on-rows: ck_customers_age on app.customers fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.customers WHERE NOT (age > 18)
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age > 18);

COMMENT ON CONSTRAINT ck_customers_age ON app.customers IS 'grown up';

COMMENT ON CONSTRAINT uq_customers_login ON app.customers IS 'one account each';
