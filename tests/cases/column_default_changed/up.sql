-- modelmig revision 20260101000000: column default changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.status: 'new'::text -> 'active'  after.rs:8

-- F1 server-default: app.customers.status 'new'::text -> 'active'
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN status SET DEFAULT 'active';
