-- modelmig revision 20260101000000: policy becomes restrictive and for select
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated grown on app.users: dropped and created again

-- F1 recreated: grown on app.users dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY grown ON app.users;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY grown ON app.users AS RESTRICTIVE FOR SELECT TO PUBLIC USING (age > 17);
