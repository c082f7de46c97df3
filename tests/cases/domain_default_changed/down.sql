-- modelmig revision 20260101000000 down: domain default changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.code: 'b' -> 'a'::text  after.rs:4

-- D1 server-default: app.code 'b' -> 'a'::text
--    only later inserts get the new value
ALTER DOMAIN app.code SET DEFAULT 'a'::text;
