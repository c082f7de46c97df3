-- modelmig revision 20260101000000 down: domain created with a column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.email: app.email dropped  after.rs:12
--   D2 data-loss app.email: dropped                      after.rs:5

-- D1 data-loss: app.customers.email app.email dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN email;

-- D2 data-loss: app.email dropped
--    columns of the type must be gone
DROP DOMAIN app.email;
