-- modelmig revision 20260101000000 down: column added with a default that all rows share
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.seen_at: timestamp with time zone dropped  after.rs:10

-- D1 data-loss: app.customers.seen_at timestamp with time zone dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN seen_at;
