-- modelmig revision 20260101000000 down: default follows the type
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change    app.readings.value: integer -> text      after.rs:9
--   D2 rewrite        app.readings: every row is written anew  after.rs:9
--   D3 blocks-reads   app.readings: reads and writes wait      after.rs:9
--   D4 server-default app.readings.value: 1 -> 'x'::text       after.rs:8

-- D1 type-change: app.readings.value integer -> text
--    values are converted by an assignment cast
-- D2 rewrite: app.readings every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); rewrites app.readings, rebuilds app.pk_readings
ALTER TABLE app.readings ALTER COLUMN value TYPE text;

-- D4 server-default: app.readings.value 1 -> 'x'::text
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN value SET DEFAULT 'x'::text;
