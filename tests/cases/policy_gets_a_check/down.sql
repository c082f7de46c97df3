-- modelmig revision 20260101000000 down: policy gets a check
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated grown on app.users: dropped and created again

-- D1 recreated: grown on app.users dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY grown ON app.users;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY grown ON app.users TO PUBLIC USING (age > 17);
