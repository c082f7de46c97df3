-- modelmig revision 20260101000000 down: default with backslash and dollars
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.customers.path: text dropped  after.rs:9

-- D1 data-loss: app.customers.path text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN path;
