-- modelmig revision 20260101000000: several changes in one table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  type-change      app.customers.age: integer -> bigint                                     after.rs:11
--   F2  rewrite          app.customers: every row is written anew                                 after.rs:11
--   F3  blocks-reads     app.customers: reads and writes wait                                     after.rs:11
--   F4  type-change      app.customers.name: character varying(50) -> character varying(80)       after.rs:9
--   F5  not-null         app.customers.name: NULL -> NOT NULL                                     after.rs:9
--   F6  scan             app.customers: every row is read                                         after.rs:9
--   F7  blocks-reads     app.customers: reads and writes wait                                     after.rs:9
--   F8  may-fail-on-rows app.customers.name: fails on NULL                                        after.rs:9
--   F9  server-default   app.customers.name: none -> '?'                                          after.rs:8
--   F10 check-constraint ck_customers_age on app.customers: age > 0 -> age > 1                    after.rs:10
--   F11 scan             app.customers: every row is read                                         after.rs:10
--   F12 blocks-reads     app.customers: reads and writes wait                                     after.rs:10
--   F13 may-fail-on-rows ck_customers_age on app.customers: fails on rows that violate the check  after.rs:10
--   F14 scan             app.customers: every row is read                                         after.rs:12
--   F15 blocks-writes    app.customers: writes wait                                               after.rs:12

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_customers_age;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN city text;

-- F1 type-change: app.customers.age integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN age TYPE bigint;

-- F4 type-change: app.customers.name character varying(50) -> character varying(80)
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name TYPE character varying(80);

-- F5 not-null: app.customers.name NULL -> NOT NULL
--    fails on rows that hold NULL
-- F6 scan: app.customers every row is read
-- F7 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F8 may-fail-on-rows: app.customers.name fails on NULL
--    to count them: SELECT count(*) FROM app.customers WHERE name IS NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ALTER COLUMN name SET NOT NULL;

-- F9 server-default: app.customers.name none -> '?'
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name SET DEFAULT '?';

-- F10 check-constraint: ck_customers_age on app.customers age > 0 -> age > 1
--    rows that break it make the statement fail
-- F11 scan: app.customers every row is read
-- F12 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F13 may-fail-on-rows: ck_customers_age on app.customers fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.customers WHERE NOT (age > 1)
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age > 1);

-- F14 scan: app.customers every row is read
-- F15 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_city ON app.customers (city);
