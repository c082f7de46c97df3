-- modelmig revision 20260101000000 down: column added with identity
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.number: bigint dropped  after.rs:8

-- D1 data-loss: app.customers.number bigint dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN number;
