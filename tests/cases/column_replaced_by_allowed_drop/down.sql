-- modelmig revision 20260101000000 down: column replaced by allowed drop
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss    app.customers.display_name: text dropped                            after.rs:8
--   D2 irreversible app.customers.nick: text comes back at the end of the table, empty

-- D1 data-loss: app.customers.display_name text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP COLUMN display_name;

-- D2 irreversible: app.customers.nick text comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN nick text;
