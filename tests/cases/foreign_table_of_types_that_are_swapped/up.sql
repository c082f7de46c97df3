-- modelmig revision 20260101000000: foreign table of types that are swapped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value      app.mood: good, bad -> good, worse
--   F2 possible-rename app.mood: not renamed: app.mood.bad=worse
--   F3 type-change     app.size: integer -> text

ALTER TYPE app.mood RENAME TO mood__old;

-- F1 enum-value: app.mood good, bad -> good, worse
--    fails on rows that hold a removed label
-- F2 possible-rename: app.mood not renamed: app.mood.bad=worse
--    settled with --allow-drop: the values are not carried over
CREATE TYPE app.mood AS ENUM ('good', 'worse');

ALTER DOMAIN app.size RENAME TO size__old;

-- F3 type-change: app.size integer -> text
--    every column of the domain moves to a new one
CREATE DOMAIN app.size AS text;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN mood TYPE app.mood;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN size TYPE app.size;

DROP TYPE app.mood__old;

DROP DOMAIN app.size__old;
