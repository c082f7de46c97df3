-- modelmig revision 20260101000000 down: primary key dropped and not null kept
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique           pk_customers on app.customers: none -> primary key (id)
--   D2 scan             app.customers: every row is read
--   D3 blocks-reads     app.customers: reads and writes wait
--   D4 may-fail-on-rows pk_customers on app.customers: fails on duplicates

-- D1 unique: pk_customers on app.customers none -> primary key (id)
--    duplicates make it fail
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: pk_customers on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT pk_customers PRIMARY KEY (id);
