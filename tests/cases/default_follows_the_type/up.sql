-- modelmig revision 20260101000000: default follows the type
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      app.readings.value: text -> integer                                   after.rs:9
--   F2 rewrite          app.readings: every row is written anew                               after.rs:9
--   F3 blocks-reads     app.readings: reads and writes wait                                   after.rs:9
--   F4 may-fail-on-rows app.readings.value: fails on values that do not read as the new type  after.rs:9
--   F5 silent-loss      app.readings.value: 007 becomes 7                                     after.rs:9
--   F6 server-default   app.readings.value: 'x'::text -> 1                                    after.rs:8

-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN value DROP DEFAULT;

-- F1 type-change: app.readings.value text -> integer
--    values are converted by an explicit cast
-- F2 rewrite: app.readings every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.readings.value fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.readings WHERE CASE WHEN value ~ '^\s*[-+]?[0-9]+\s*$' THEN value::numeric NOT BETWEEN -2147483648 AND 2147483647 ELSE value IS NOT NULL END
-- F5 silent-loss: app.readings.value 007 becomes 7
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); rewrites app.readings, rebuilds app.pk_readings
ALTER TABLE app.readings ALTER COLUMN value TYPE integer USING value::integer;

-- F6 server-default: app.readings.value 'x'::text -> 1
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN value SET DEFAULT 1;
