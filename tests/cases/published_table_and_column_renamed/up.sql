-- modelmig revision 20260101000000: published table and column renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.users: app.users -> app.people
--   F2 rename app.people.age: app.people.age -> app.people.years

-- F1 rename: app.users app.users -> app.people
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users RENAME TO people;

-- F2 rename: app.people.age app.people.age -> app.people.years
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people RENAME COLUMN age TO years;

-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people RENAME CONSTRAINT users_pkey TO people_pkey;
