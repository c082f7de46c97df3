-- modelmig revision 20260101000000 down: not null dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 not-null         app.customers.name: NULL -> NOT NULL  after.rs:8
--   D2 scan             app.customers: every row is read      after.rs:8
--   D3 blocks-reads     app.customers: reads and writes wait  after.rs:8
--   D4 may-fail-on-rows app.customers.name: fails on NULL     after.rs:8

-- D1 not-null: app.customers.name NULL -> NOT NULL
--    fails on rows that hold NULL
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.customers.name fails on NULL
--    to count them: SELECT count(*) FROM app.customers WHERE name IS NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ALTER COLUMN name SET NOT NULL;
