-- modelmig revision 20260101000000 down: public and named schema hold one name
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.items.size: integer dropped  after.rs:14

-- D1 data-loss: app.items.size integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.items (reads and writes wait); no rewrite, no scan
ALTER TABLE app.items DROP COLUMN size;
