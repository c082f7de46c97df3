-- modelmig revision 20260101000000: children dropped under a changed parent
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  data-loss        app.parts_a: dropped with its 3 columns
--   F2  data-loss        app.parts.size: integer dropped
--   F3  type-change      app.parts.note: text -> character varying(40)
--   F4  rewrite          app.parts_b: every row is written anew
--   F5  blocks-reads     app.parts: reads and writes wait
--   F6  blocks-reads     app.parts_b: reads and writes wait
--   F7  may-fail-on-rows app.parts.note: fails on values that are too long
--   F8  data-loss        app.grandchild: dropped with its 3 columns
--   F9  data-loss        app.child: dropped with its 3 columns
--   F10 data-loss        app.base.b: integer dropped
--   F11 type-change      app.base.a: integer -> bigint
--   F12 rewrite          app.base: every row is written anew
--   F13 blocks-reads     app.base: reads and writes wait

DROP FUNCTION app.count_a();

-- F1 data-loss: app.parts_a dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.parts, app.parts_a (reads and writes wait); no rewrite, no scan
DROP TABLE app.parts_a;

-- F2 data-loss: app.parts.size integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.parts, app.parts_b (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parts DROP COLUMN size;

-- F3 type-change: app.parts.note text -> character varying(40)
--    values are converted by an assignment cast
-- F4 rewrite: app.parts_b every row is written anew
--    needs the table's size again on disk
-- F5 blocks-reads: app.parts reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F6 blocks-reads: app.parts_b reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 may-fail-on-rows: app.parts.note fails on values that are too long
--    to count them: SELECT count(*) FROM app.parts WHERE length(note::text) > 40
-- measured: ACCESS EXCLUSIVE on app.parts, app.parts_b (reads and writes wait); rewrites app.parts_b
ALTER TABLE app.parts ALTER COLUMN note TYPE character varying(40);

DROP FUNCTION app.sum_child();

-- F8 data-loss: app.grandchild dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.grandchild (reads and writes wait); no rewrite, no scan
DROP TABLE app.grandchild;

-- F9 data-loss: app.child dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.child (reads and writes wait); no rewrite, no scan
DROP TABLE app.child;

-- F10 data-loss: app.base.b integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.base (reads and writes wait); no rewrite, no scan
ALTER TABLE app.base DROP COLUMN b;

-- F11 type-change: app.base.a integer -> bigint
--    values are converted by an assignment cast
-- F12 rewrite: app.base every row is written anew
--    needs the table's size again on disk
-- F13 blocks-reads: app.base reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.base (reads and writes wait); rewrites app.base
ALTER TABLE app.base ALTER COLUMN a TYPE bigint;
