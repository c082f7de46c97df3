-- modelmig revision 20260101000000 down: table renamed under a view and a trigger
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.members: app.members -> app.users

-- D1 rename: app.members app.members -> app.users
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.members (reads and writes wait); no rewrite, no scan
ALTER TABLE app.members RENAME TO users;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users RENAME CONSTRAINT members_pkey TO users_pkey;
