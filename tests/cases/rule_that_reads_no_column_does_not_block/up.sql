-- modelmig revision 20260101000000: rule that reads no column does not block
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.users.age: integer -> bigint
--   F2 rewrite      app.users: every row is written anew
--   F3 blocks-reads app.users: reads and writes wait

-- F1 type-change: app.users.age integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.users every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.users reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); rewrites app.users, rebuilds app.users_pkey
ALTER TABLE app.users ALTER COLUMN age TYPE bigint;
