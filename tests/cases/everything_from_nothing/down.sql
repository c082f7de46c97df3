-- modelmig revision 20260101000000 down: everything from nothing
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.orders: dropped with its 3 columns     after.rs:33
--   D2 data-loss app.customers: dropped with its 3 columns  after.rs:23
--   D3 data-loss app.address: dropped                       after.rs:16
--   D4 data-loss app.email: dropped                         after.rs:12
--   D5 data-loss app.status: dropped                        after.rs:5

-- D1 data-loss: app.orders dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
DROP TABLE app.orders;

-- D2 data-loss: app.customers dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP TABLE app.customers;

-- D3 data-loss: app.address dropped
--    columns of the type must be gone
-- measured: ACCESS EXCLUSIVE on app.address (reads and writes wait); no rewrite, no scan
DROP TYPE app.address;

-- D4 data-loss: app.email dropped
--    columns of the type must be gone
DROP DOMAIN app.email;

-- D5 data-loss: app.status dropped
--    columns of the type must be gone
DROP TYPE app.status;

DROP SCHEMA app;
