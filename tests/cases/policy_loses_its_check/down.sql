-- modelmig revision 20260101000000 down: policy loses its check
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges grown on app.users: all using age > 17 -> all using age > 17 check age > 20

-- D1 privileges: grown on app.users all using age > 17 -> all using age > 17 check age > 20
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER POLICY grown ON app.users TO PUBLIC USING (age > 17) WITH CHECK (age > 20);
