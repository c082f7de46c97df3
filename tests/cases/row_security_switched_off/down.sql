-- modelmig revision 20260101000000 down: row security switched off
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges grown on app.users: none -> all using age > 17
--   D2 privileges app.users: no row security -> row security

-- D1 privileges: grown on app.users none -> all using age > 17
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY grown ON app.users TO PUBLIC USING (age > 17);

-- D2 privileges: app.users no row security -> row security
--    rows become visible or hidden for whoever is not the owner
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;
