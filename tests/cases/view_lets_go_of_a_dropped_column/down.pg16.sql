-- modelmig revision 20260101000000 down: view lets go of a dropped column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible app.users.age: integer comes back at the end of the table, empty

-- D1 irreversible: app.users.age integer comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users ADD COLUMN age integer;

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.people (id, name) AS
SELECT id,
    name
   FROM app.users
  WHERE (age > 3);
