-- modelmig revision 20260101000000: default numbers and booleans
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.readings.low: 1 -> -1         after.rs:8
--   F2 server-default app.readings."on": false -> true  after.rs:12
--   F3 server-default app.readings.ratio: 0.5 -> -1.5   after.rs:10

-- F1 server-default: app.readings.low 1 -> -1
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN low SET DEFAULT -1;

-- F2 server-default: app.readings."on" false -> true
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN "on" SET DEFAULT true;

-- F3 server-default: app.readings.ratio 0.5 -> -1.5
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN ratio SET DEFAULT -1.5;
