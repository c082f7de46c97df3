-- modelmig revision 20260101000000: primary key moves and its column becomes nullable
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 not-null         app.customers.code: NULL -> NOT NULL                                   after.rs:8
--   F2 scan             app.customers: every row is read                                       after.rs:8
--   F3 blocks-reads     app.customers: reads and writes wait                                   after.rs:8
--   F4 may-fail-on-rows app.customers.code: fails on NULL                                      after.rs:8
--   F5 not-null         app.customers.id: NOT NULL -> NULL                                     after.rs:6
--   F6 unique           pk_customers on app.customers: primary key (id) -> primary key (code)  after.rs:7
--   F7 scan             app.customers: every row is read                                       after.rs:7
--   F8 blocks-reads     app.customers: reads and writes wait                                   after.rs:7
--   F9 may-fail-on-rows pk_customers on app.customers: fails on duplicates                     after.rs:7

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT pk_customers;

-- F1 not-null: app.customers.code NULL -> NOT NULL
--    fails on rows that hold NULL
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.customers.code fails on NULL
--    to count them: SELECT count(*) FROM app.customers WHERE code IS NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ALTER COLUMN code SET NOT NULL;

-- F5 not-null: app.customers.id NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN id DROP NOT NULL;

-- F6 unique: pk_customers on app.customers primary key (id) -> primary key (code)
--    duplicates make it fail
-- F7 scan: app.customers every row is read
-- F8 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F9 may-fail-on-rows: pk_customers on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE code IS NOT NULL GROUP BY code HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT pk_customers PRIMARY KEY (code);
