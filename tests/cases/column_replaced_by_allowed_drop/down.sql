-- modelmig revision 20260101000000 down: column replaced by allowed drop
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.display_name: text dropped  after.rs:8

-- D1 data-loss: app.customers.display_name text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN display_name;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN nick text;
