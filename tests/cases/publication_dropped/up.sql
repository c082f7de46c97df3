-- modelmig revision 20260101000000: publication dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.orders: dropped with its 2 columns

DROP PUBLICATION feed;

-- F1 data-loss: app.orders dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
DROP TABLE app.orders;
