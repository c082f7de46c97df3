-- modelmig revision 20260101000000 down: inherited table created
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.capitals: dropped with its 4 columns
--   D2 data-loss app.cities: dropped with its 3 columns
--   D3 data-loss app.sights: dropped with its 3 columns

-- D1 data-loss: app.capitals dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.capitals (reads and writes wait); no rewrite, no scan
DROP TABLE app.capitals;

-- D2 data-loss: app.cities dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
DROP TABLE app.cities;

-- D3 data-loss: app.sights dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait); no rewrite, no scan
DROP TABLE app.sights;
