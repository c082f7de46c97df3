-- modelmig revision 20260101000000: parent dropped from above its child
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.places: dropped with its 2 columns

-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
ALTER TABLE app.cities NO INHERIT app.places;

-- F1 data-loss: app.places dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, no scan
DROP TABLE app.places;
