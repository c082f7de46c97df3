-- modelmig revision 20260101000000 down: row security with its first policy
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges app.users: row security -> no row security
--   D2 privileges grown on app.users: all using age > 17 -> none

-- D1 privileges: app.users row security -> no row security
--    rows become visible or hidden for whoever is not the owner
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DISABLE ROW LEVEL SECURITY;

-- D2 privileges: grown on app.users all using age > 17 -> none
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY grown ON app.users;
