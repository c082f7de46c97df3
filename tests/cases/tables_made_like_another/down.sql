-- modelmig revision 20260101000000 down: tables made like another
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.areas: dropped with its column
--   D2 data-loss app.people: dropped with its 2 columns
--   D3 data-loss app.zones: dropped with its column

-- D1 data-loss: app.areas dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.areas (reads and writes wait); no rewrite, no scan
DROP TABLE app.areas;

-- D2 data-loss: app.people dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
DROP TABLE app.people;

-- D3 data-loss: app.zones dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.zones (reads and writes wait); no rewrite, no scan
DROP TABLE app.zones;
