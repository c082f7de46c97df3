-- modelmig revision 20260101000000: integer array becomes bigint array
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.readings.numbers: integer[] -> bigint[]  after.rs:8
--   F2 rewrite      app.readings: every row is written anew      after.rs:8
--   F3 blocks-reads app.readings: reads and writes wait          after.rs:8

-- F1 type-change: app.readings.numbers integer[] -> bigint[]
--    values are converted by an assignment cast
-- F2 rewrite: app.readings every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); rewrites app.readings, rebuilds app.pk_readings
ALTER TABLE app.readings ALTER COLUMN numbers TYPE bigint[];
