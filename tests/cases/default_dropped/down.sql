-- modelmig revision 20260101000000 down: default dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.customers.visits: none -> 1  after.rs:8

-- D1 server-default: app.customers.visits none -> 1
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN visits SET DEFAULT 1;
