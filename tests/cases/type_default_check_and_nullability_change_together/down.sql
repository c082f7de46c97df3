-- modelmig revision 20260101000000 down: type default check and nullability change together
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.readings.value: bigint -> integer                      after.rs:9
--   D2 rewrite          app.readings: every row is written anew                    after.rs:9
--   D3 blocks-reads     app.readings: reads and writes wait                        after.rs:9
--   D4 may-fail-on-rows app.readings.value: fails on values that are out of range  after.rs:9
--   D5 server-default   app.readings.value: 2 -> 1                                 after.rs:8
--   D6 not-null         app.readings.value: NOT NULL -> NULL                       after.rs:9
--   D7 check-constraint ck_readings_value on app.readings: value > 1 -> value > 0  after.rs:8
--   D8 scan             app.readings: every row is read                            after.rs:8
--   D9 blocks-reads     app.readings: reads and writes wait                        after.rs:8

-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings DROP CONSTRAINT ck_readings_value;

-- D1 type-change: app.readings.value bigint -> integer
--    values are converted by an assignment cast
-- D2 rewrite: app.readings every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.readings.value fails on values that are out of range
--    to count them: SELECT count(*) FROM app.readings WHERE value NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); rewrites app.readings, rebuilds app.pk_readings
ALTER TABLE app.readings ALTER COLUMN value TYPE integer;

-- D5 server-default: app.readings.value 2 -> 1
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN value SET DEFAULT 1;

-- D6 not-null: app.readings.value NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.readings ALTER COLUMN value DROP NOT NULL;

-- D7 check-constraint: ck_readings_value on app.readings value > 1 -> value > 0
--    rows that break it make the statement fail
-- D8 scan: app.readings every row is read
-- D9 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); no rewrite, scans app.readings
ALTER TABLE app.readings ADD CONSTRAINT ck_readings_value CHECK (value > 0);
