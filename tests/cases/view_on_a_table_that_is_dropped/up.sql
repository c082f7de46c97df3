-- modelmig revision 20260101000000: view on a table that is dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.gone: dropped with its column

-- measured: ACCESS EXCLUSIVE on app.all_gone (reads and writes wait); no rewrite, no scan
DROP VIEW app.all_gone;

-- F1 data-loss: app.gone dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.gone (reads and writes wait); no rewrite, no scan
DROP TABLE app.gone;
