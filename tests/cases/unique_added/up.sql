-- modelmig revision 20260101000000: unique added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique           uq_customers_email on app.customers: none -> unique (email)  after.rs:8
--   F2 scan             app.customers: every row is read                             after.rs:8
--   F3 blocks-reads     app.customers: reads and writes wait                         after.rs:8
--   F4 may-fail-on-rows uq_customers_email on app.customers: fails on duplicates     after.rs:8

-- F1 unique: uq_customers_email on app.customers none -> unique (email)
--    duplicates make it fail
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: uq_customers_email on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_email UNIQUE (email);
