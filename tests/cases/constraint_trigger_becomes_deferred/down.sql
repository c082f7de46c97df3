-- modelmig revision 20260101000000 down: constraint trigger becomes deferred
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated touched on app.users: dropped and created again

-- D1 recreated: touched on app.users dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TRIGGER touched ON app.users;

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE CONSTRAINT TRIGGER touched AFTER UPDATE ON app.users NOT DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW EXECUTE FUNCTION app.touch();
