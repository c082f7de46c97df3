-- modelmig revision 20260101000000 down: column dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible app.customers.nickname: text comes back at the end of the table, empty

-- D1 irreversible: app.customers.nickname text comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers ADD COLUMN nickname text;
