-- modelmig revision 20260101000000: default json changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.settings.data: '{"a":1}'::json -> '{"a":2}'  after.rs:9

-- F1 server-default: app.settings.data '{"a":1}'::json -> '{"a":2}'
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.settings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.settings ALTER COLUMN data SET DEFAULT '{"a":2}';
