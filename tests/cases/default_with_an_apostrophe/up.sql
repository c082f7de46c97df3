-- modelmig revision 20260101000000: default with an apostrophe
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.customers.greeting: 'hello'::text -> 'it''s'  after.rs:8

-- F1 server-default: app.customers.greeting 'hello'::text -> 'it''s'
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN greeting SET DEFAULT 'it''s';
