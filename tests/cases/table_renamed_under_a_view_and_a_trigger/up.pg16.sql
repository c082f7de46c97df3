-- modelmig revision 20260101000000: table renamed under a view and a trigger
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.users: app.users -> app.members

-- F1 rename: app.users app.users -> app.members
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users RENAME TO members;

-- measured: ACCESS EXCLUSIVE on app.members (reads and writes wait); no rewrite, no scan
ALTER TABLE app.members RENAME CONSTRAINT users_pkey TO members_pkey;
