-- modelmig revision 20260101000000 down: views stand on a column whose type changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated        app.ages: dropped and created again
--   D2 recreated        app.older: dropped and created again
--   D3 recreated        app.old: dropped and created again
--   D4 type-change      app.users.age: bigint -> integer
--   D5 rewrite          app.users: every row is written anew
--   D6 blocks-reads     app.users: reads and writes wait
--   D7 may-fail-on-rows app.users.age: fails on values that are out of range
--   D8 scan             app.users: every row is read

-- D1 recreated: app.ages dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.ages (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW app.ages;

-- D2 recreated: app.older dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.older (reads and writes wait); no rewrite, no scan
DROP VIEW app.older;

-- D3 recreated: app.old dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.old (reads and writes wait); no rewrite, no scan
DROP VIEW app.old;

-- D4 type-change: app.users.age bigint -> integer
--    values are converted by an assignment cast
-- D5 rewrite: app.users every row is written anew
--    needs the table's size again on disk
-- D6 blocks-reads: app.users reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D7 may-fail-on-rows: app.users.age fails on values that are out of range
--    to count them: SELECT count(*) FROM app.users WHERE age NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); rewrites app.users, rebuilds app.users_pkey
ALTER TABLE app.users ALTER COLUMN age TYPE integer;

-- D8 scan: app.users every row is read
-- measured: no lock on an existing table; no rewrite, scans app.users
CREATE MATERIALIZED VIEW app.ages (age, people) AS
SELECT age,
    count(*) AS people
   FROM app.users
  GROUP BY age;

CREATE UNIQUE INDEX ages_age ON app.ages (age);

CREATE VIEW app.old (id, age) AS
SELECT id,
    age
   FROM app.users;

COMMENT ON VIEW app.old IS 'old';

CREATE VIEW app.older (id) AS
SELECT id
   FROM app.old
  WHERE (age > 90);
