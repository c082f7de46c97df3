-- modelmig revision 20260101000000: domain becomes not null
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 not-null         app.name: NULL -> NOT NULL        after.rs:5
--   F2 scan             app.customers: every row is read  after.rs:5
--   F3 blocks-writes    app.customers: writes wait        after.rs:5
--   F4 may-fail-on-rows app.name: fails on NULL           after.rs:5

-- F1 not-null: app.name NULL -> NOT NULL
--    fails on rows that hold NULL
-- F2 scan: app.customers every row is read
-- F3 blocks-writes: app.customers writes wait
--    SHARE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.name fails on NULL
--    to count them: SELECT count(*) FROM app.customers WHERE name IS NULL
-- measured: SHARE on app.customers (writes wait); no rewrite, scans app.customers
ALTER DOMAIN app.name SET NOT NULL;
