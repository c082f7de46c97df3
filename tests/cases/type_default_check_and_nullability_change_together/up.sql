-- modelmig revision 20260101000000: type default check and nullability change together
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  type-change      app.readings.value: integer -> bigint                                    after.rs:9
--   F2  rewrite          app.readings: every row is written anew                                  after.rs:9
--   F3  blocks-reads     app.readings: reads and writes wait                                      after.rs:9
--   F4  not-null         app.readings.value: NULL -> NOT NULL                                     after.rs:9
--   F5  scan             app.readings: every row is read                                          after.rs:9
--   F6  blocks-reads     app.readings: reads and writes wait                                      after.rs:9
--   F7  may-fail-on-rows app.readings.value: fails on NULL                                        after.rs:9
--   F8  server-default   app.readings.value: 1 -> 2                                               after.rs:8
--   F9  check-constraint ck_readings_value on app.readings: value > 0 -> value > 1                after.rs:8
--   F10 scan             app.readings: every row is read                                          after.rs:8
--   F11 blocks-reads     app.readings: reads and writes wait                                      after.rs:8
--   F12 may-fail-on-rows ck_readings_value on app.readings: fails on rows that violate the check  after.rs:8

-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings DROP CONSTRAINT ck_readings_value;

-- F1 type-change: app.readings.value integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.readings every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); rewrites app.readings, rebuilds app.pk_readings
ALTER TABLE app.readings ALTER COLUMN value TYPE bigint;

-- F4 not-null: app.readings.value NULL -> NOT NULL
--    fails on rows that hold NULL
-- F5 scan: app.readings every row is read
-- F6 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 may-fail-on-rows: app.readings.value fails on NULL
--    to count them: SELECT count(*) FROM app.readings WHERE value IS NULL
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, scans app.readings
ALTER TABLE app.readings ALTER COLUMN value SET NOT NULL;

-- F8 server-default: app.readings.value 1 -> 2
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN value SET DEFAULT 2;

-- F9 check-constraint: ck_readings_value on app.readings value > 0 -> value > 1
--    rows that break it make the statement fail
-- F10 scan: app.readings every row is read
-- F11 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F12 may-fail-on-rows: ck_readings_value on app.readings fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.readings WHERE NOT (value > 1)
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, scans app.readings
ALTER TABLE app.readings ADD CONSTRAINT ck_readings_value CHECK (value > 1);
