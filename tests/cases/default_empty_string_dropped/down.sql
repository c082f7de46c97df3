-- modelmig revision 20260101000000 down: default empty string dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.customers.name: none -> ''::text  after.rs:8

-- D1 server-default: app.customers.name none -> ''::text
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN name SET DEFAULT ''::text;
