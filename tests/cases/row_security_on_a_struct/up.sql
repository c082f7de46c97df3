-- modelmig revision 20260101000000: row security on a struct
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges "No kids" on app.users: none -> restrictive select using age > 12  after.rs:4
--   F2 privileges insert on app.users: none -> insert check age > 17                 after.rs:4
--   F3 privileges own on app.users: none -> all using tenant = (current_setting('app.tenant'::text))::integer  after.rs:4
--   F4 privileges app.users: no row security -> row security, forced                 after.rs:5

-- F1 privileges: "No kids" on app.users none -> restrictive select using age > 12
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY "No kids" ON app.users AS RESTRICTIVE FOR SELECT TO PUBLIC USING (age > 12);

-- F2 privileges: insert on app.users none -> insert check age > 17
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY insert ON app.users FOR INSERT TO PUBLIC WITH CHECK (age > 17);

-- F3 privileges: own on app.users none -> all using tenant = (current_setting('app.tenant'::text))::integer
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY own ON app.users TO PUBLIC USING (tenant = (current_setting('app.tenant'::text))::integer);

COMMENT ON POLICY "No kids" ON app.users IS 'by law';

-- F4 privileges: app.users no row security -> row security, forced
--    rows become visible or hidden for whoever is not the owner
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users FORCE ROW LEVEL SECURITY;
