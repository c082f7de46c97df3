-- modelmig revision 20260101000000 down: constraint changes its kind under one name
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint customers_code on app.customers: code > 0 -> none       after.rs:4
--   D2 unique           customers_code on app.customers: none -> unique (code)  after.rs:4
--   D3 scan             app.customers: every row is read                        after.rs:4
--   D4 blocks-reads     app.customers: reads and writes wait                    after.rs:4
--   D5 may-fail-on-rows customers_code on app.customers: fails on duplicates    after.rs:4

-- D1 check-constraint: customers_code on app.customers code > 0 -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT customers_code;

-- D2 unique: customers_code on app.customers none -> unique (code)
--    duplicates make it fail
-- D3 scan: app.customers every row is read
-- D4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: customers_code on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE code IS NOT NULL GROUP BY code HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT customers_code UNIQUE (code);
