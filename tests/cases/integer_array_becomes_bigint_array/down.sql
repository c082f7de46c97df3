-- modelmig revision 20260101000000 down: integer array becomes bigint array
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.readings.numbers: bigint[] -> integer[]                  after.rs:8
--   D2 rewrite          app.readings: every row is written anew                      after.rs:8
--   D3 blocks-reads     app.readings: reads and writes wait                          after.rs:8
--   D4 may-fail-on-rows app.readings.numbers: fails on values that are out of range  after.rs:8

-- D1 type-change: app.readings.numbers bigint[] -> integer[]
--    values are converted by an assignment cast
-- D2 rewrite: app.readings every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.readings.numbers fails on values that are out of range
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); rewrites app.readings, rebuilds app.pk_readings
ALTER TABLE app.readings ALTER COLUMN numbers TYPE integer[];
