-- modelmig revision 20260101000000 down: column added as serial
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.number: integer dropped  after.rs:8

-- D1 data-loss: app.customers.number integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN number;
