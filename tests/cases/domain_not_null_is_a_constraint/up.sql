-- modelmig revision 20260101000000: domain not null is a constraint
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename           app.former: app.former -> app.latter
--   F2 not-null         app.mail: NULL -> NOT NULL
--   F3 scan             app.users: every row is read
--   F4 blocks-writes    app.users: writes wait
--   F5 may-fail-on-rows app.mail: fails on NULL
--   F6 type-change      app.size: integer -> bigint
--   F7 rewrite          app.users: every row is written anew
--   F8 blocks-reads     app.users: reads and writes wait

-- F1 rename: app.former app.former -> app.latter
--    code that uses the old name breaks
ALTER DOMAIN app.former RENAME TO latter;

ALTER DOMAIN app.code RENAME CONSTRAINT given TO "Always";

ALTER DOMAIN app.latter RENAME CONSTRAINT former_not_null TO latter_not_null;

-- F2 not-null: app.mail NULL -> NOT NULL
--    fails on rows that hold NULL
-- F3 scan: app.users every row is read
-- F4 blocks-writes: app.users writes wait
--    SHARE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: app.mail fails on NULL
--    to count them: SELECT count(*) FROM app.users WHERE mail IS NULL
-- measured: SHARE on app.users (writes wait); no rewrite, scans app.users
ALTER DOMAIN app.mail ADD CONSTRAINT reachable NOT NULL;

COMMENT ON CONSTRAINT reachable ON DOMAIN app.mail IS 'comes with it';

ALTER DOMAIN app.size RENAME TO size__old;

-- F6 type-change: app.size integer -> bigint
--    every column of the domain moves to a new one
CREATE DOMAIN app.size AS bigint CONSTRAINT size_not_null NOT NULL;

COMMENT ON CONSTRAINT size_not_null ON DOMAIN app.size IS 'stays through a swap';

-- F7 rewrite: app.users every row is written anew
--    needs the table's size again on disk
-- F8 blocks-reads: app.users reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); rewrites app.users, rebuilds app.users_pkey
ALTER TABLE app.users ALTER COLUMN size TYPE app.size;

COMMENT ON CONSTRAINT "Always" ON DOMAIN app.code IS 'new';

COMMENT ON CONSTRAINT phone_not_null ON DOMAIN app.phone IS NULL;

DROP DOMAIN app.size__old;
