-- modelmig revision 20260101000000 down: composite created with a column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.home: app.address dropped  after.rs:15
--   D2 data-loss app.address: dropped                     after.rs:5

-- D1 data-loss: app.customers.home app.address dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN home;

-- D2 data-loss: app.address dropped
--    columns of the type must be gone
-- measured: ACCESS EXCLUSIVE on app.address (reads and writes wait); no rewrite, no scan
DROP TYPE app.address;
