-- modelmig revision 20260101000000 down: json becomes jsonb
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.settings.data: jsonb -> json         after.rs:9
--   D2 rewrite      app.settings: every row is written anew  after.rs:9
--   D3 blocks-reads app.settings: reads and writes wait      after.rs:9

-- D1 type-change: app.settings.data jsonb -> json
--    values are converted by an assignment cast
-- D2 rewrite: app.settings every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.settings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.settings (reads and writes wait); rewrites app.settings, rebuilds app.pk_settings
ALTER TABLE app.settings ALTER COLUMN data TYPE json;
