-- modelmig revision 20260101000000: constraint trigger becomes deferred
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated touched on app.users: dropped and created again

-- F1 recreated: touched on app.users dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TRIGGER touched ON app.users;

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE CONSTRAINT TRIGGER touched AFTER UPDATE ON app.users DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION app.touch();
