-- modelmig revision 20260101000000 down: grants in the order of their declaration
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss shop.parcel: dropped with its 2 columns

-- D1 data-loss: shop.parcel dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop.parcel (reads and writes wait); no rewrite, no scan
DROP TABLE shop.parcel;

DROP FUNCTION shop.weight();
