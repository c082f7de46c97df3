-- modelmig revision 20260101000000 down: column default changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.customers.status: 'active' -> 'new'::text  after.rs:8

-- D1 server-default: app.customers.status 'active' -> 'new'::text
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN status SET DEFAULT 'new'::text;
