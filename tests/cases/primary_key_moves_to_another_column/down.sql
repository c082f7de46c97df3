-- modelmig revision 20260101000000 down: primary key moves to another column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 not-null         app.customers.code: NOT NULL -> NULL                                   after.rs:8
--   D2 unique           pk_customers on app.customers: primary key (code) -> primary key (id)  after.rs:7
--   D3 scan             app.customers: every row is read                                       after.rs:7
--   D4 blocks-reads     app.customers: reads and writes wait                                   after.rs:7
--   D5 may-fail-on-rows pk_customers on app.customers: fails on duplicates                     after.rs:7

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT pk_customers;

-- D1 not-null: app.customers.code NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN code DROP NOT NULL;

-- D2 unique: pk_customers on app.customers primary key (code) -> primary key (id)
--    duplicates make it fail
-- D3 scan: app.customers every row is read
-- D4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: pk_customers on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT pk_customers PRIMARY KEY (id);
