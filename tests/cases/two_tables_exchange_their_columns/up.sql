-- modelmig revision 20260101000000: two tables exchange their columns
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.apples (up fails on every row tried: column "y" of relation "apples" contains null values), app.berries (up fails on every row tried: column "x" of relation "berries" contains null values)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  data-loss        app.apples.x: integer dropped
--   F2  possible-rename  app.apples.x: not renamed: app.apples.x=y
--   F3  data-loss        app.berries.y: integer dropped
--   F4  possible-rename  app.berries.y: not renamed: app.berries.y=x
--   F5  not-null         app.apples.y: added NOT NULL without a default   after.rs:6
--   F6  scan             app.apples: every row is read                    after.rs:6
--   F7  blocks-reads     app.apples: reads and writes wait                after.rs:6
--   F8  may-fail-on-rows app.apples.y: fails on NULL                      after.rs:6
--   F9  not-null         app.berries.x: added NOT NULL without a default  after.rs:12
--   F10 scan             app.berries: every row is read                   after.rs:12
--   F11 blocks-reads     app.berries: reads and writes wait               after.rs:12
--   F12 may-fail-on-rows app.berries.x: fails on NULL                     after.rs:12

-- F1 data-loss: app.apples.x integer dropped
--    its values are gone; down brings the column back at the end and empty
-- F2 possible-rename: app.apples.x not renamed: app.apples.x=y
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on app.apples (reads and writes wait); no rewrite, no scan
ALTER TABLE app.apples DROP COLUMN x;

-- F3 data-loss: app.berries.y integer dropped
--    its values are gone; down brings the column back at the end and empty
-- F4 possible-rename: app.berries.y not renamed: app.berries.y=x
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on app.berries (reads and writes wait); no rewrite, no scan
ALTER TABLE app.berries DROP COLUMN y;

-- F5 not-null: app.apples.y added NOT NULL without a default
--    fails when the table has rows
-- F6 scan: app.apples every row is read
-- F7 blocks-reads: app.apples reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F8 may-fail-on-rows: app.apples.y fails on NULL
--    to count them: SELECT count(*) FROM app.apples
-- measured: ACCESS EXCLUSIVE on app.apples (reads and writes wait); no rewrite, scans app.apples
ALTER TABLE app.apples ADD COLUMN y integer NOT NULL;

-- F9 not-null: app.berries.x added NOT NULL without a default
--    fails when the table has rows
-- F10 scan: app.berries every row is read
-- F11 blocks-reads: app.berries reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F12 may-fail-on-rows: app.berries.x fails on NULL
--    to count them: SELECT count(*) FROM app.berries
-- measured: ACCESS EXCLUSIVE on app.berries (reads and writes wait); no rewrite, scans app.berries
ALTER TABLE app.berries ADD COLUMN x integer NOT NULL;
