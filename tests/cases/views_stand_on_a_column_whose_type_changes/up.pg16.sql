-- modelmig revision 20260101000000: views stand on a column whose type changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated    app.ages: dropped and created again
--   F2 recreated    app.older: dropped and created again
--   F3 recreated    app.old: dropped and created again
--   F4 type-change  app.users.age: integer -> bigint
--   F5 rewrite      app.users: every row is written anew
--   F6 blocks-reads app.users: reads and writes wait
--   F7 scan         app.users: every row is read

-- F1 recreated: app.ages dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.ages (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW app.ages;

-- F2 recreated: app.older dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.older (reads and writes wait); no rewrite, no scan
DROP VIEW app.older;

-- F3 recreated: app.old dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.old (reads and writes wait); no rewrite, no scan
DROP VIEW app.old;

-- F4 type-change: app.users.age integer -> bigint
--    values are converted by an assignment cast
-- F5 rewrite: app.users every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: app.users reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); rewrites app.users, rebuilds app.users_pkey
ALTER TABLE app.users ALTER COLUMN age TYPE bigint;

-- F7 scan: app.users every row is read
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
