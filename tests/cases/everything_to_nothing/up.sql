-- modelmig revision 20260101000000: everything to nothing
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.orders: dropped with its 3 columns
--   F2 data-loss app.customers: dropped with its 2 columns
--   F3 data-loss app.email: dropped
--   F4 data-loss app.status: dropped

-- F1 data-loss: app.orders dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
DROP TABLE app.orders;

-- F2 data-loss: app.customers dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
DROP TABLE app.customers;

-- F3 data-loss: app.email dropped
--    columns of the type must be gone
DROP DOMAIN app.email;

-- F4 data-loss: app.status dropped
--    columns of the type must be gone
DROP TYPE app.status;

DROP SCHEMA app;
