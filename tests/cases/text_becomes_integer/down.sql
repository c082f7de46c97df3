-- modelmig revision 20260101000000 down: text becomes integer
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.readings.value: integer -> text      after.rs:8
--   D2 rewrite      app.readings: every row is written anew  after.rs:8
--   D3 blocks-reads app.readings: reads and writes wait      after.rs:8

-- D1 type-change: app.readings.value integer -> text
--    values are converted by an assignment cast
-- D2 rewrite: app.readings every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.readings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.readings (reads and writes wait); rewrites app.readings, rebuilds app.pk_readings
ALTER TABLE app.readings ALTER COLUMN value TYPE text;
