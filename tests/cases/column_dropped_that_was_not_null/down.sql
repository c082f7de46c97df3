-- modelmig revision 20260101000000 down: column dropped that was not null
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 not-null         app.customers.nickname: added NOT NULL without a default
--   D2 scan             app.customers: every row is read
--   D3 blocks-reads     app.customers: reads and writes wait
--   D4 may-fail-on-rows app.customers.nickname: fails on NULL

-- D1 not-null: app.customers.nickname added NOT NULL without a default
--    fails when the table has rows
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.customers.nickname fails on NULL
--    to count them: SELECT count(*) FROM app.customers
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD COLUMN nickname text NOT NULL;
