-- modelmig revision 20260101000000 down: unique dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique           uq_customers_email on app.customers: none -> unique (email)
--   D2 scan             app.customers: every row is read
--   D3 blocks-reads     app.customers: reads and writes wait
--   D4 may-fail-on-rows uq_customers_email on app.customers: fails on duplicates

-- D1 unique: uq_customers_email on app.customers none -> unique (email)
--    duplicates make it fail
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: uq_customers_email on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE email IS NOT NULL GROUP BY email HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_email UNIQUE (email);
