-- modelmig revision 20260101000000 down: row security on a struct changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges insert on app.users: none -> insert check age > 17
--   D2 privileges "No kids" on app.users: restrictive select using age > 14 -> restrictive select using age > 12  after.rs:4
--   D3 privileges app.users: row security -> row security, forced     after.rs:5

-- D1 privileges: insert on app.users none -> insert check age > 17
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY insert ON app.users FOR INSERT TO PUBLIC WITH CHECK (age > 17);

-- D2 privileges: "No kids" on app.users restrictive select using age > 14 -> restrictive select using age > 12
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER POLICY "No kids" ON app.users TO PUBLIC USING (age > 12);

-- D3 privileges: app.users row security -> row security, forced
--    rows become visible or hidden for whoever is not the owner
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users FORCE ROW LEVEL SECURITY;
