-- modelmig revision 20260101000000 down: trigger of a column whose type changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated        touched on app.users: dropped and created again
--   D2 type-change      app.users.age: bigint -> integer
--   D3 rewrite          app.users: every row is written anew
--   D4 blocks-reads     app.users: reads and writes wait
--   D5 may-fail-on-rows app.users.age: fails on values that are out of range

-- D1 recreated: touched on app.users dropped and created again
--    it is created again further down, in the same transaction
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TRIGGER touched ON app.users;

-- D2 type-change: app.users.age bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.users every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.users reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.users.age fails on values that are out of range
--    to count them: SELECT count(*) FROM app.users WHERE age NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); rewrites app.users, rebuilds app.users_pkey
ALTER TABLE app.users ALTER COLUMN age TYPE integer;

-- measured: SHARE ROW EXCLUSIVE on app.users (writes wait); no rewrite, no scan
CREATE TRIGGER touched BEFORE UPDATE OF age ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
