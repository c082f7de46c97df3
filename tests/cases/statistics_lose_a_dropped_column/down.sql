-- modelmig revision 20260101000000 down: statistics lose a dropped column
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible app.users.age: integer comes back at the end of the table, empty

-- D1 irreversible: app.users.age integer comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users ADD COLUMN age integer;

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
CREATE STATISTICS app.st (dependencies, mcv) ON age, name FROM app.users;
