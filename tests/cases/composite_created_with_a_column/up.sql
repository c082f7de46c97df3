-- modelmig revision 20260101000000: composite created with a column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.customers (up fails on every row tried: column "home" of relation "customers" contains null values)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 not-null         app.customers.home: added NOT NULL without a default  after.rs:15
--   F2 scan             app.customers: every row is read                      after.rs:15
--   F3 blocks-reads     app.customers: reads and writes wait                  after.rs:15
--   F4 may-fail-on-rows app.customers.home: fails on NULL                     after.rs:15

CREATE TYPE app.address AS (
    street text,
    city text
);

-- F1 not-null: app.customers.home added NOT NULL without a default
--    fails when the table has rows
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.customers.home fails on NULL
--    to count them: SELECT count(*) FROM app.customers
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD COLUMN home app.address NOT NULL;
