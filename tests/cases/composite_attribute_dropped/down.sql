-- modelmig revision 20260101000000 down: composite attribute dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change app.address.city: + text

-- D1 type-change: app.address.city + text
--    code that reads the type must follow
-- measured: ACCESS EXCLUSIVE on app.address (reads and writes wait); no rewrite, no scan
ALTER TYPE app.address ADD ATTRIBUTE city text;
