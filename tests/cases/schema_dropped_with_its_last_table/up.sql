-- modelmig revision 20260101000000: schema dropped with its last table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss billing.entries: dropped with its column

-- F1 data-loss: billing.entries dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on billing.entries (reads and writes wait); no rewrite, no scan
DROP TABLE billing.entries;

DROP SCHEMA billing;
