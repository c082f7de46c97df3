-- modelmig revision 20260101000000 down: inheritance in the models
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss shop.ruins: dropped with its 4 columns  after.rs:24
--   D2 data-loss shop.dateds: dropped with its column    after.rs:30

-- measured: ACCESS EXCLUSIVE on shop.capitals (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.capitals NO INHERIT shop.places;

-- D1 data-loss: shop.ruins dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop.ruins (reads and writes wait); no rewrite, no scan
DROP TABLE shop.ruins;

-- D2 data-loss: shop.dateds dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop.dateds (reads and writes wait); no rewrite, no scan
DROP TABLE shop.dateds;
