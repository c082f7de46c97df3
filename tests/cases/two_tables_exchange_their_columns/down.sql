-- modelmig revision 20260101000000 down: two tables exchange their columns
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  data-loss        app.apples.y: integer dropped                                     after.rs:6
--   D2  data-loss        app.berries.x: integer dropped                                    after.rs:12
--   D3  irreversible     app.apples.x: integer comes back at the end of the table, empty
--   D4  not-null         app.apples.x: added NOT NULL without a default
--   D5  scan             app.apples: every row is read
--   D6  blocks-reads     app.apples: reads and writes wait
--   D7  may-fail-on-rows app.apples.x: fails on NULL
--   D8  irreversible     app.berries.y: integer comes back at the end of the table, empty
--   D9  not-null         app.berries.y: added NOT NULL without a default
--   D10 scan             app.berries: every row is read
--   D11 blocks-reads     app.berries: reads and writes wait
--   D12 may-fail-on-rows app.berries.y: fails on NULL

-- D1 data-loss: app.apples.y integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.apples (reads and writes wait); no rewrite, no scan
ALTER TABLE app.apples DROP COLUMN y;

-- D2 data-loss: app.berries.x integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.berries (reads and writes wait); no rewrite, no scan
ALTER TABLE app.berries DROP COLUMN x;

-- D3 irreversible: app.apples.x integer comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- D4 not-null: app.apples.x added NOT NULL without a default
--    fails when the table has rows
-- D5 scan: app.apples every row is read
-- D6 blocks-reads: app.apples reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D7 may-fail-on-rows: app.apples.x fails on NULL
--    to count them: SELECT count(*) FROM app.apples
-- measured: ACCESS EXCLUSIVE on app.apples (reads and writes wait); no rewrite, scans app.apples
ALTER TABLE app.apples ADD COLUMN x integer NOT NULL;

-- D8 irreversible: app.berries.y integer comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- D9 not-null: app.berries.y added NOT NULL without a default
--    fails when the table has rows
-- D10 scan: app.berries every row is read
-- D11 blocks-reads: app.berries reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D12 may-fail-on-rows: app.berries.y fails on NULL
--    to count them: SELECT count(*) FROM app.berries
-- measured: ACCESS EXCLUSIVE on app.berries (reads and writes wait); no rewrite, scans app.berries
ALTER TABLE app.berries ADD COLUMN y integer NOT NULL;
