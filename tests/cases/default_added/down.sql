-- modelmig revision 20260101000000 down: default added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.customers.visits: 1 -> none  after.rs:8

-- D1 server-default: app.customers.visits 1 -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN visits DROP DEFAULT;
