-- modelmig revision 20260101000000 down: primary key moves and its column becomes nullable
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 not-null         app.customers.code: NOT NULL -> NULL                                   after.rs:8
--   D2 not-null         app.customers.id: NULL -> NOT NULL                                     after.rs:6
--   D3 scan             app.customers: every row is read                                       after.rs:6
--   D4 blocks-reads     app.customers: reads and writes wait                                   after.rs:6
--   D5 may-fail-on-rows app.customers.id: fails on NULL                                        after.rs:6
--   D6 unique           pk_customers on app.customers: primary key (code) -> primary key (id)  after.rs:7
--   D7 scan             app.customers: every row is read                                       after.rs:7
--   D8 blocks-reads     app.customers: reads and writes wait                                   after.rs:7
--   D9 may-fail-on-rows pk_customers on app.customers: fails on duplicates                     after.rs:7

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT pk_customers;

-- D1 not-null: app.customers.code NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN code DROP NOT NULL;

-- D2 not-null: app.customers.id NULL -> NOT NULL
--    fails on rows that hold NULL
-- D3 scan: app.customers every row is read
-- D4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.customers.id fails on NULL
--    to count them: SELECT count(*) FROM app.customers WHERE id IS NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ALTER COLUMN id SET NOT NULL;

-- D6 unique: pk_customers on app.customers primary key (code) -> primary key (id)
--    duplicates make it fail
-- D7 scan: app.customers every row is read
-- D8 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D9 may-fail-on-rows: pk_customers on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT pk_customers PRIMARY KEY (id);
