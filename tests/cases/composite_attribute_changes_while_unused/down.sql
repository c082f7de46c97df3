-- modelmig revision 20260101000000 down: composite attribute changes while unused
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change app.address.number: now integer  after.rs:7

-- D1 type-change: app.address.number now integer
--    code that reads the type must follow
-- measured: ACCESS EXCLUSIVE on app.address (reads and writes wait); no rewrite, no scan
ALTER TYPE app.address ALTER ATTRIBUTE number TYPE integer;
