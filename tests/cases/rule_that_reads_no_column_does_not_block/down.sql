-- modelmig revision 20260101000000 down: rule that reads no column does not block
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.users.age: bigint -> integer
--   D2 rewrite          app.users: every row is written anew
--   D3 blocks-reads     app.users: reads and writes wait
--   D4 may-fail-on-rows app.users.age: fails on values that are out of range

-- D1 type-change: app.users.age bigint -> integer
--    values are converted by an assignment cast
-- D2 rewrite: app.users every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.users reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.users.age fails on values that are out of range
--    to count them: SELECT count(*) FROM app.users WHERE age NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); rewrites app.users, rebuilds app.users_pkey
ALTER TABLE app.users ALTER COLUMN age TYPE integer;
