-- modelmig revision 20260101000000: inherited table dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.capitals: dropped with its 4 columns
--   F2 data-loss app.cities: dropped with its 3 columns

-- F1 data-loss: app.capitals dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.capitals (reads and writes wait); no rewrite, no scan
DROP TABLE app.capitals;

-- F2 data-loss: app.cities dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
DROP TABLE app.cities;
