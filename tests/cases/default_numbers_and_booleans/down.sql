-- modelmig revision 20260101000000 down: default numbers and booleans
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.readings.low: -1 -> 1         after.rs:8
--   D2 server-default app.readings."on": true -> false  after.rs:12
--   D3 server-default app.readings.ratio: -1.5 -> 0.5   after.rs:10

-- D1 server-default: app.readings.low -1 -> 1
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN low SET DEFAULT 1;

-- D2 server-default: app.readings."on" true -> false
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN "on" SET DEFAULT false;

-- D3 server-default: app.readings.ratio -1.5 -> 0.5
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN ratio SET DEFAULT 0.5;
