-- modelmig revision 20260101000000 down: policy gets a check
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated  grown on app.users: dropped and created again
--   D2 privileges grown on app.users: all using age > 17 check age > 20 -> all using age > 17

-- D1 recreated: grown on app.users dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY grown ON app.users;

-- D2 privileges: grown on app.users all using age > 17 check age > 20 -> all using age > 17
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY grown ON app.users TO PUBLIC USING (age > 17);
