-- modelmig revision 20260101000000 down: column added with a constrained domain
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.email: app.email dropped  after.rs:12

-- D1 data-loss: app.customers.email app.email dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN email;
