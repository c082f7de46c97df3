-- modelmig revision 20260101000000: function argument renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated    app.ones: dropped and created again
--   F2 recreated    app.one(integer): dropped and created again
--   F3 scan         app.users: every row is read
--   F4 blocks-reads app.users: reads and writes wait

-- F1 recreated: app.ones dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.ones (reads and writes wait); no rewrite, no scan
DROP VIEW app.ones;

-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DROP CONSTRAINT ck;

-- F2 recreated: app.one(integer) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.one(integer);

CREATE FUNCTION app.one(b integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1$function$;

-- F3 scan: app.users every row is read
-- F4 blocks-reads: app.users reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, scans app.users
ALTER TABLE app.users ADD CONSTRAINT ck CHECK (app.one(age) > 0);

CREATE VIEW app.ones (one) AS
SELECT app.one(age) AS one
   FROM app.users;
