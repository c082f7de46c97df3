-- modelmig revision 20260101000000 down: schema created with its first table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss billing.entries: dropped with its column  after.rs:12

-- D1 data-loss: billing.entries dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on billing.entries (reads and writes wait); no rewrite, no scan
DROP TABLE billing.entries;

DROP SCHEMA billing;
