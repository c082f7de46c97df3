-- modelmig revision 20260101000000: row security switched off
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges app.users: row security -> no row security
--   F2 privileges grown on app.users: all using age > 17 -> none

-- F1 privileges: app.users row security -> no row security
--    rows become visible or hidden for whoever is not the owner
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DISABLE ROW LEVEL SECURITY;

-- F2 privileges: grown on app.users all using age > 17 -> none
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY grown ON app.users;
