-- modelmig revision 20260101000000 down: foreign table of types that are swapped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 enum-value  app.mood: good, worse -> good, bad
--   D2 type-change app.size: text -> integer

ALTER TYPE app.mood RENAME TO mood__old;

-- D1 enum-value: app.mood good, worse -> good, bad
--    fails on rows that hold a removed label
CREATE TYPE app.mood AS ENUM ('good', 'bad');

ALTER DOMAIN app.size RENAME TO size__old;

-- D2 type-change: app.size text -> integer
--    every column of the domain moves to a new one
CREATE DOMAIN app.size AS integer;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN mood TYPE app.mood;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER FOREIGN TABLE app.orders ALTER COLUMN size TYPE app.size;

DROP TYPE app.mood__old;

DROP DOMAIN app.size__old;
