-- modelmig revision 20260101000000 down: primary key dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 not-null         app.customers.id: NULL -> NOT NULL                       after.rs:6
--   D2 scan             app.customers: every row is read                         after.rs:6
--   D3 blocks-reads     app.customers: reads and writes wait                     after.rs:6
--   D4 may-fail-on-rows app.customers.id: fails on NULL                          after.rs:6
--   D5 unique           pk_customers on app.customers: none -> primary key (id)
--   D6 scan             app.customers: every row is read
--   D7 blocks-reads     app.customers: reads and writes wait
--   D8 may-fail-on-rows pk_customers on app.customers: fails on duplicates

-- D1 not-null: app.customers.id NULL -> NOT NULL
--    fails on rows that hold NULL
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.customers.id fails on NULL
--    to count them: SELECT count(*) FROM app.customers WHERE id IS NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ALTER COLUMN id SET NOT NULL;

-- D5 unique: pk_customers on app.customers none -> primary key (id)
--    duplicates make it fail
-- D6 scan: app.customers every row is read
-- D7 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D8 may-fail-on-rows: pk_customers on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT pk_customers PRIMARY KEY (id);
