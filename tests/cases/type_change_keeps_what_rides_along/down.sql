-- modelmig revision 20260101000000 down: type change keeps what rides along
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.readings.value: text -> character varying(10)      after.rs:9
--   D2 rewrite          app.readings: every row is written anew                after.rs:9
--   D3 blocks-reads     app.readings: reads and writes wait                    after.rs:9
--   D4 may-fail-on-rows app.readings.value: fails on values that are too long  after.rs:9

-- D1 type-change: app.readings.value text -> character varying(10)
--    values are converted by an assignment cast
-- D2 rewrite: app.readings every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.readings.value fails on values that are too long
--    to count them: SELECT count(*) FROM app.readings WHERE length(value::text) > 10
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); rewrites app.readings, rebuilds app.pk_readings
ALTER TABLE app.readings ALTER COLUMN value TYPE character varying(10);

-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN value SET STORAGE EXTERNAL;
