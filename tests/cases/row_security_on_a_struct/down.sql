-- modelmig revision 20260101000000 down: row security on a struct
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges app.users: row security, forced -> no row security                 after.rs:5
--   D2 privileges "No kids" on app.users: restrictive select using age > 12 -> none  after.rs:4
--   D3 privileges insert on app.users: insert check age > 17 -> none                 after.rs:4
--   D4 privileges own on app.users: all using tenant = (current_setting('app.tenant'::text))::integer -> none  after.rs:4

-- D1 privileges: app.users row security, forced -> no row security
--    rows become visible or hidden for whoever is not the owner
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DISABLE ROW LEVEL SECURITY;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users NO FORCE ROW LEVEL SECURITY;

-- D2 privileges: "No kids" on app.users restrictive select using age > 12 -> none
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY "No kids" ON app.users;

-- D3 privileges: insert on app.users insert check age > 17 -> none
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY insert ON app.users;

-- D4 privileges: own on app.users all using tenant = (current_setting('app.tenant'::text))::integer -> none
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY own ON app.users;
