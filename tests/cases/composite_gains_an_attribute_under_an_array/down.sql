-- modelmig revision 20260101000000 down: composite gains an attribute under an array
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.address.city: text dropped  after.rs:7

-- D1 data-loss: app.address.city text dropped
--    its values are gone; down brings the attribute back empty
-- measured: ACCESS EXCLUSIVE on app.address (reads and writes wait); no rewrite, no scan
ALTER TYPE app.address DROP ATTRIBUTE city;
