-- modelmig revision 20260101000000 down: table created
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers: dropped with its 4 columns  after.rs:6

-- D1 data-loss: app.customers dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP TABLE app.customers;

DROP SCHEMA app;
