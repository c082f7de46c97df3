-- modelmig revision 20260101000000 down: column dropped under everything
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible app.users.age: integer comes back at the end of the table, empty
--   D2 privileges   grown on app.users: none -> all using age > 17

-- D1 irreversible: app.users.age integer comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users ADD COLUMN age integer;

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.people (id, age) AS
SELECT id,
    age
   FROM app.users;

-- D2 privileges: grown on app.users none -> all using age > 17
--    rows become visible or hidden, writes are let through or refused
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
CREATE POLICY grown ON app.users TO PUBLIC USING (age > 17);

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE TRIGGER touched BEFORE UPDATE OF age ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
