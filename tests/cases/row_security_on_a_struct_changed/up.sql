-- modelmig revision 20260101000000: row security on a struct changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges insert on app.users: insert check age > 17 -> none
--   F2 privileges "No kids" on app.users: restrictive select using age > 12 -> restrictive select using age > 14  after.rs:4
--   F3 privileges app.users: row security, forced -> row security     after.rs:5

-- F1 privileges: insert on app.users insert check age > 17 -> none
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY insert ON app.users;

-- F2 privileges: "No kids" on app.users restrictive select using age > 12 -> restrictive select using age > 14
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER POLICY "No kids" ON app.users TO PUBLIC USING (age > 14);

-- F3 privileges: app.users row security, forced -> row security
--    rows become visible or hidden for whoever is not the owner
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users NO FORCE ROW LEVEL SECURITY;
