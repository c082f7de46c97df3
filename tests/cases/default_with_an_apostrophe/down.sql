-- modelmig revision 20260101000000 down: default with an apostrophe
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.customers.greeting: 'it''s' -> 'hello'::text  after.rs:8

-- D1 server-default: app.customers.greeting 'it''s' -> 'hello'::text
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ALTER COLUMN greeting SET DEFAULT 'hello'::text;
