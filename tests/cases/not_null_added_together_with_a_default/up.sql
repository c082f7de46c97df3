-- modelmig revision 20260101000000: not null added together with a default
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 not-null         app.customers.name: NULL -> NOT NULL   after.rs:9
--   F2 scan             app.customers: every row is read       after.rs:9
--   F3 blocks-reads     app.customers: reads and writes wait   after.rs:9
--   F4 may-fail-on-rows app.customers.name: fails on NULL      after.rs:9
--   F5 server-default   app.customers.name: none -> 'unknown'  after.rs:8

-- F1 not-null: app.customers.name NULL -> NOT NULL
--    fails on rows that hold NULL
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.customers.name fails on NULL
--    to count them: SELECT count(*) FROM app.customers WHERE name IS NULL
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ALTER COLUMN name SET NOT NULL;

-- F5 server-default: app.customers.name none -> 'unknown'
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name SET DEFAULT 'unknown';
