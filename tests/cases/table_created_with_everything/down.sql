-- modelmig revision 20260101000000 down: table created with everything
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.orders: dropped with its 7 columns  after.rs:28
--   D2 data-loss app.customers: dropped with its column  after.rs:14
--   D3 data-loss app.status: dropped                     after.rs:7

-- D1 data-loss: app.orders dropped with its 7 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
DROP TABLE app.orders;

-- D2 data-loss: app.customers dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP TABLE app.customers;

-- D3 data-loss: app.status dropped
--    columns of the type must be gone
DROP TYPE app.status;

DROP SCHEMA app;
