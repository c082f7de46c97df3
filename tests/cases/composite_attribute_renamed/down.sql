-- modelmig revision 20260101000000 down: composite attribute renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.address.road: app.address.road -> app.address.street  after.rs:6

-- D1 rename: app.address.road app.address.road -> app.address.street
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.address (reads and writes wait); no rewrite, no scan
ALTER TYPE app.address RENAME ATTRIBUTE road TO street;
