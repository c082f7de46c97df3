-- modelmig revision 20260101000000: constraint changes its kind under one name
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique           customers_code on app.customers: unique (code) -> none                 after.rs:4
--   F2 check-constraint customers_code on app.customers: none -> code > 0                      after.rs:4
--   F3 scan             app.customers: every row is read                                       after.rs:4
--   F4 blocks-reads     app.customers: reads and writes wait                                   after.rs:4
--   F5 may-fail-on-rows customers_code on app.customers: fails on rows that violate the check  after.rs:4

-- F1 unique: customers_code on app.customers unique (code) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT customers_code;

-- F2 check-constraint: customers_code on app.customers none -> code > 0
--    rows that break it make the statement fail
-- F3 scan: app.customers every row is read
-- F4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: customers_code on app.customers fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.customers WHERE NOT (code > 0)
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT customers_code CHECK (code > 0);
