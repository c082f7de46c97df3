-- modelmig revision 20260101000000: trigger of a column whose type changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated    touched on app.users: dropped and created again
--   F2 type-change  app.users.age: integer -> bigint
--   F3 rewrite      app.users: every row is written anew
--   F4 blocks-reads app.users: reads and writes wait

-- F1 recreated: touched on app.users dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TRIGGER touched ON app.users;

-- F2 type-change: app.users.age integer -> bigint
--    values are converted by an assignment cast
-- F3 rewrite: app.users every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.users reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); rewrites app.users, rebuilds app.users_pkey
ALTER TABLE app.users ALTER COLUMN age TYPE bigint;

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE TRIGGER touched BEFORE UPDATE OF age ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
