-- modelmig revision 20260101000000 down: column added with a reference
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.region_id: bigint dropped  after.rs:16

-- D1 data-loss: app.customers.region_id bigint dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers, app.regions (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN region_id;
