-- modelmig revision 20260101000000 down: row security forced
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges app.users: row security, forced -> row security

-- D1 privileges: app.users row security, forced -> row security
--    rows become visible or hidden for whoever is not the owner
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users NO FORCE ROW LEVEL SECURITY;
