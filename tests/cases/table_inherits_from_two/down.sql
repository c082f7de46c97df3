-- modelmig revision 20260101000000 down: table inherits from two
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.cities.weight: real dropped

-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
ALTER TABLE app.cities NO INHERIT app.things;

-- D1 data-loss: app.cities.weight real dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
ALTER TABLE app.cities DROP COLUMN weight;
