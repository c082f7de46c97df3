-- modelmig revision 20260101000000: integer becomes text
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.settings.code: integer -> text       after.rs:8
--   F2 rewrite      app.settings: every row is written anew  after.rs:8
--   F3 blocks-reads app.settings: reads and writes wait      after.rs:8

-- F1 type-change: app.settings.code integer -> text
--    values are converted by an assignment cast
-- F2 rewrite: app.settings every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.settings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.settings (reads and writes wait); rewrites app.settings, rebuilds app.pk_settings
ALTER TABLE app.settings ALTER COLUMN code TYPE text;
