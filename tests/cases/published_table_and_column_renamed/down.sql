-- modelmig revision 20260101000000 down: published table and column renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.people: app.people -> app.users
--   D2 rename app.users.years: app.users.years -> app.users.age

-- D1 rename: app.people app.people -> app.users
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people RENAME TO users;

-- D2 rename: app.users.years app.users.years -> app.users.age
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users RENAME COLUMN years TO age;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users RENAME CONSTRAINT people_pkey TO users_pkey;
