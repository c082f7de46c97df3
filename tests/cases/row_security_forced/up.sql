-- modelmig revision 20260101000000: row security forced
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges app.users: row security -> row security, forced

-- F1 privileges: app.users row security -> row security, forced
--    rows become visible or hidden for whoever is not the owner
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users FORCE ROW LEVEL SECURITY;
