-- modelmig revision 20260101000000: typed table whose type changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  data-loss       app.shapes.gone: text dropped
--   F2  possible-rename app.shapes.gone: not renamed: app.shapes.gone=colour
--   F3  data-loss       app.shape.gone: text dropped
--   F4  possible-rename app.shape.gone: not renamed: app.shape.gone=colour
--   F5  type-change     app.shape.size: now bigint
--   F6  type-change     app.shape.colour: + text
--   F7  type-change     app.shapes.size: integer -> bigint
--   F8  rewrite         app.shapes: every row is written anew
--   F9  blocks-reads    app.shapes: reads and writes wait
--   F10 data-loss       app.left_behind: dropped

-- measured: ACCESS EXCLUSIVE on app.of_it (reads and writes wait); no rewrite, no scan
ALTER TABLE app.of_it NOT OF;

-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes NOT OF;

-- F1 data-loss: app.shapes.gone text dropped
--    its values are gone; down brings the column back at the end and empty
-- F2 possible-rename: app.shapes.gone not renamed: app.shapes.gone=colour
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes DROP COLUMN gone;

-- F3 data-loss: app.shape.gone text dropped
--    its values are gone; down brings the attribute back empty
-- F4 possible-rename: app.shape.gone not renamed: app.shape.gone=colour
--    settled with --allow-drop: the values are not carried over
ALTER TYPE app.shape DROP ATTRIBUTE gone;

-- F5 type-change: app.shape.size now bigint
--    code that reads the type must follow
ALTER TYPE app.shape ALTER ATTRIBUTE size TYPE bigint;

-- F6 type-change: app.shape.colour + text
--    code that reads the type must follow
ALTER TYPE app.shape ADD ATTRIBUTE colour text;

-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes ADD COLUMN colour text;

-- F7 type-change: app.shapes.size integer -> bigint
--    values are converted by an assignment cast
-- F8 rewrite: app.shapes every row is written anew
--    needs the table's size again on disk
-- F9 blocks-reads: app.shapes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); rewrites app.shapes, rebuilds app.shapes_pkey
ALTER TABLE app.shapes ALTER COLUMN size TYPE bigint;

-- measured: ACCESS EXCLUSIVE on app.shapes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.shapes OF app.shape;

-- F10 data-loss: app.left_behind dropped
--    columns of the type must be gone
DROP TYPE app.left_behind;
