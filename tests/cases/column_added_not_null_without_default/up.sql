-- modelmig revision 20260101000000: column added not null without default
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.customers (up fails on every row tried: column "nickname" of relation "customers" contains null values)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 not-null         app.customers.nickname: added NOT NULL without a default  after.rs:8
--   F2 scan             app.customers: every row is read                          after.rs:8
--   F3 blocks-reads     app.customers: reads and writes wait                      after.rs:8
--   F4 may-fail-on-rows app.customers.nickname: fails on NULL                     after.rs:8

-- F1 not-null: app.customers.nickname added NOT NULL without a default
--    fails when the table has rows
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.customers.nickname fails on NULL
--    to count them: SELECT count(*) FROM app.customers
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD COLUMN nickname text NOT NULL;
