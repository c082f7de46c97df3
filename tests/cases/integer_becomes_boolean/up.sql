-- modelmig revision 20260101000000: integer becomes boolean
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change    app.settings."on": integer -> boolean     after.rs:9
--   F2 rewrite        app.settings: every row is written anew   after.rs:9
--   F3 blocks-reads   app.settings: reads and writes wait       after.rs:9
--   F4 silent-loss    app.settings."on": -2147483648 becomes 1  after.rs:9
--   F5 server-default app.settings."on": 0 -> false             after.rs:8

-- measured: ACCESS EXCLUSIVE on app.settings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.settings ALTER COLUMN "on" DROP DEFAULT;

-- F1 type-change: app.settings."on" integer -> boolean
--    values are converted by an explicit cast
-- F2 rewrite: app.settings every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.settings reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 silent-loss: app.settings."on" -2147483648 becomes 1
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.settings (reads and writes wait); rewrites app.settings, rebuilds app.pk_settings
ALTER TABLE app.settings ALTER COLUMN "on" TYPE boolean USING "on"::boolean;

-- F5 server-default: app.settings."on" 0 -> false
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.settings (reads and writes wait); no rewrite, no scan
ALTER TABLE app.settings ALTER COLUMN "on" SET DEFAULT false;
