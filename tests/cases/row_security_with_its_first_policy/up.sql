-- modelmig revision 20260101000000: row security with its first policy
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges grown on app.users: none -> all using age > 17
--   F2 privileges app.users: no row security -> row security

-- F1 privileges: grown on app.users none -> all using age > 17
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY grown ON app.users TO PUBLIC USING (age > 17);

-- F2 privileges: app.users no row security -> row security
--    rows become visible or hidden for whoever is not the owner
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;
