-- modelmig revision 20260101000000 down: domain not null is a constraint
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename           app.latter: app.latter -> app.former
--   D2 not-null         app.mail: NOT NULL -> NULL
--   D3 type-change      app.size: bigint -> integer
--   D4 rewrite          app.users: every row is written anew
--   D5 blocks-reads     app.users: reads and writes wait
--   D6 may-fail-on-rows app.users.size: fails on values that are out of range

-- D1 rename: app.latter app.latter -> app.former
--    code that uses the old name breaks
ALTER DOMAIN app.latter RENAME TO former;

ALTER DOMAIN app.code RENAME CONSTRAINT "Always" TO given;

ALTER DOMAIN app.former RENAME CONSTRAINT latter_not_null TO former_not_null;

-- D2 not-null: app.mail NOT NULL -> NULL
--    readers may not expect NULL
ALTER DOMAIN app.mail DROP NOT NULL;

ALTER DOMAIN app.size RENAME TO size__old;

-- D3 type-change: app.size bigint -> integer
--    every column of the domain moves to a new one
CREATE DOMAIN app.size AS integer CONSTRAINT size_not_null NOT NULL;

COMMENT ON CONSTRAINT size_not_null ON DOMAIN app.size IS 'stays through a swap';

-- D4 rewrite: app.users every row is written anew
--    needs the table's size again on disk
-- D5 blocks-reads: app.users reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D6 may-fail-on-rows: app.users.size fails on values that are out of range
--    to count them: SELECT count(*) FROM app.users WHERE size NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); rewrites app.users, rebuilds app.users_pkey
ALTER TABLE app.users ALTER COLUMN size TYPE app.size;

COMMENT ON CONSTRAINT given ON DOMAIN app.code IS 'old';

COMMENT ON CONSTRAINT phone_not_null ON DOMAIN app.phone IS 'goes';

DROP DOMAIN app.size__old;
