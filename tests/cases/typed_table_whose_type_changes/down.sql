-- modelmig revision 20260101000000 down: typed table whose type changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss        app.shapes.colour: text dropped
--   D2 data-loss        app.shape.colour: text dropped
--   D3 type-change      app.shape.size: now integer
--   D4 type-change      app.shape.gone: + text
--   D5 irreversible     app.shapes.gone: text comes back at the end of the table, empty
--   D6 type-change      app.shapes.size: bigint -> integer
--   D7 rewrite          app.shapes: every row is written anew
--   D8 blocks-reads     app.shapes: reads and writes wait
--   D9 may-fail-on-rows app.shapes.size: fails on values that are out of range

-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes NOT OF;

-- D1 data-loss: app.shapes.colour text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes DROP COLUMN colour;

CREATE TYPE app.left_behind AS (
    a integer
);

-- D2 data-loss: app.shape.colour text dropped
--    its values are gone; down brings the attribute back empty
-- measured: ACCESS EXCLUSIVE on app.shape (reads and writes wait); no rewrite, no scan
ALTER TYPE app.shape DROP ATTRIBUTE colour;

-- D3 type-change: app.shape.size now integer
--    code that reads the type must follow
-- measured: ACCESS EXCLUSIVE on app.shape (reads and writes wait); no rewrite, no scan
ALTER TYPE app.shape ALTER ATTRIBUTE size TYPE integer;

-- D4 type-change: app.shape.gone + text
--    code that reads the type must follow
-- measured: ACCESS EXCLUSIVE on app.shape (reads and writes wait); no rewrite, no scan
ALTER TYPE app.shape ADD ATTRIBUTE gone text;

-- D5 irreversible: app.shapes.gone text comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes ADD COLUMN gone text;

-- D6 type-change: app.shapes.size bigint -> integer
--    values are converted by an assignment cast
-- D7 rewrite: app.shapes every row is written anew
--    needs the table's size again on disk
-- D8 blocks-reads: app.shapes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D9 may-fail-on-rows: app.shapes.size fails on values that are out of range
--    to count them: SELECT count(*) FROM app.shapes WHERE size NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); rewrites app.shapes, rebuilds app.shapes_pkey
ALTER TABLE app.shapes ALTER COLUMN size TYPE integer;

-- measured: ACCESS EXCLUSIVE on app.of_it (reads and writes wait); no rewrite, no scan
ALTER TABLE app.of_it OF app.left_behind;

-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes OF app.shape;
