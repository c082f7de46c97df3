-- modelmig revision 20260101000000 down: default json changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.settings.data: '{"a":2}' -> '{"a":1}'::json  after.rs:9

-- D1 server-default: app.settings.data '{"a":2}' -> '{"a":1}'::json
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.settings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.settings ALTER COLUMN data SET DEFAULT '{"a":1}'::json;
