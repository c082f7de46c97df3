-- modelmig revision 20260101000000: policy loses its check
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated  grown on app.users: dropped and created again
--   F2 privileges grown on app.users: all using age > 17 check age > 20 -> all using age > 17

-- F1 recreated: grown on app.users dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP POLICY grown ON app.users;

-- F2 privileges: grown on app.users all using age > 17 check age > 20 -> all using age > 17
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY grown ON app.users TO PUBLIC USING (age > 17);
