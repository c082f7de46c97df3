-- modelmig revision 20260101000000: domain default changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.code: 'a'::text -> 'b'  after.rs:4

-- F1 server-default: app.code 'a'::text -> 'b'
--    only later inserts get the new value
ALTER DOMAIN app.code SET DEFAULT 'b';
