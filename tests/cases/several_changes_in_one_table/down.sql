-- modelmig revision 20260101000000 down: several changes in one table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  data-loss        app.customers.city: text dropped                                    after.rs:13
--   D2  type-change      app.customers.age: bigint -> integer                                after.rs:11
--   D3  rewrite          app.customers: every row is written anew                            after.rs:11
--   D4  blocks-reads     app.customers: reads and writes wait                                after.rs:11
--   D5  may-fail-on-rows app.customers.age: fails on values that are out of range            after.rs:11
--   D6  server-default   app.customers.name: '?' -> none                                     after.rs:8
--   D7  type-change      app.customers.name: character varying(80) -> character varying(50)  after.rs:9
--   D8  rewrite          app.customers: every row is written anew                            after.rs:9
--   D9  blocks-reads     app.customers: reads and writes wait                                after.rs:9
--   D10 may-fail-on-rows app.customers.name: fails on values that are too long               after.rs:9
--   D11 not-null         app.customers.name: NOT NULL -> NULL                                after.rs:9
--   D12 check-constraint ck_customers_age on app.customers: age > 1 -> age > 0               after.rs:10
--   D13 scan             app.customers: every row is read                                    after.rs:10
--   D14 blocks-reads     app.customers: reads and writes wait                                after.rs:10
--   D15 scan             app.customers: every row is read
--   D16 blocks-writes    app.customers: writes wait

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT ck_customers_age;

-- D1 data-loss: app.customers.city text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN city;

-- D2 type-change: app.customers.age bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.customers.age fails on values that are out of range
--    to count them: SELECT count(*) FROM app.customers WHERE age NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN age TYPE integer;

-- D6 server-default: app.customers.name '?' -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name DROP DEFAULT;

-- D7 type-change: app.customers.name character varying(80) -> character varying(50)
--    values are converted by an assignment cast
-- D8 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D9 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D10 may-fail-on-rows: app.customers.name fails on values that are too long
--    to count them: SELECT count(*) FROM app.customers WHERE length(name::text) > 50
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers
ALTER TABLE app.customers ALTER COLUMN name TYPE character varying(50);

-- D11 not-null: app.customers.name NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name DROP NOT NULL;

-- D12 check-constraint: ck_customers_age on app.customers age > 1 -> age > 0
--    rows that break it make the statement fail
-- D13 scan: app.customers every row is read
-- D14 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT ck_customers_age CHECK (age > 0);

-- D15 scan: app.customers every row is read
-- D16 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
CREATE INDEX idx_customers_age ON app.customers (age);
