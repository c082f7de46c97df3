-- modelmig revision 20260101000000 down: integer becomes boolean
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change    app.settings."on": boolean -> integer    after.rs:9
--   D2 rewrite        app.settings: every row is written anew  after.rs:9
--   D3 blocks-reads   app.settings: reads and writes wait      after.rs:9
--   D4 server-default app.settings."on": false -> 0            after.rs:8

-- measured: ACCESS EXCLUSIVE on app.settings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.settings ALTER COLUMN "on" DROP DEFAULT;

-- D1 type-change: app.settings."on" boolean -> integer
--    values are converted by an explicit cast
-- D2 rewrite: app.settings every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.settings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.settings (reads and writes wait); rewrites app.settings, rebuilds app.pk_settings
ALTER TABLE app.settings ALTER COLUMN "on" TYPE integer USING "on"::integer;

-- D4 server-default: app.settings."on" false -> 0
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.settings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.settings ALTER COLUMN "on" SET DEFAULT 0;
