-- modelmig revision 20260101000000 down: constraint comments survive a change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique           uq_customers_login on app.customers: unique (email, region) -> unique (email)  after.rs:7
--   D2 scan             app.customers: every row is read                          after.rs:7
--   D3 blocks-reads     app.customers: reads and writes wait                      after.rs:7
--   D4 may-fail-on-rows uq_customers_login on app.customers: fails on duplicates  after.rs:7
--   D5 check-constraint ck_customers_age on app.customers: age > 18 -> age > 13   after.rs:6
--   D6 scan             app.customers: every row is read                          after.rs:6
--   D7 blocks-reads     app.customers: reads and writes wait                      after.rs:6

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_login;

-- D1 unique: uq_customers_login on app.customers unique (email, region) -> unique (email)
--    duplicates make it fail
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: uq_customers_login on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_login UNIQUE (email);

-- D5 check-constraint: ck_customers_age on app.customers age > 18 -> age > 13
--    rows that break it make the statement fail
-- D6 scan: app.customers every row is read
-- D7 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age > 13);

COMMENT ON CONSTRAINT ck_customers_age ON app.customers IS 'grown up';

COMMENT ON CONSTRAINT uq_customers_login ON app.customers IS 'one account each';
