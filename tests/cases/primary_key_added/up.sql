-- modelmig revision 20260101000000: primary key added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 not-null         app.customers.id: NULL -> NOT NULL                       after.rs:7
--   F2 scan             app.customers: every row is read                         after.rs:7
--   F3 blocks-reads     app.customers: reads and writes wait                     after.rs:7
--   F4 may-fail-on-rows app.customers.id: fails on NULL                          after.rs:7
--   F5 unique           pk_customers on app.customers: none -> primary key (id)  after.rs:6
--   F6 scan             app.customers: every row is read                         after.rs:6
--   F7 blocks-reads     app.customers: reads and writes wait                     after.rs:6
--   F8 may-fail-on-rows pk_customers on app.customers: fails on duplicates       after.rs:6

-- F1 not-null: app.customers.id NULL -> NOT NULL
--    fails on rows that hold NULL
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.customers.id fails on NULL
--    to count them: SELECT count(*) FROM app.customers WHERE id IS NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ALTER COLUMN id SET NOT NULL;

-- F5 unique: pk_customers on app.customers none -> primary key (id)
--    duplicates make it fail
-- F6 scan: app.customers every row is read
-- F7 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F8 may-fail-on-rows: pk_customers on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT pk_customers PRIMARY KEY (id);
