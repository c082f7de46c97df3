-- modelmig revision 20260101000000 down: materialized view query changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.ages: dropped and created again
--   D2 scan      app.users: every row is read

-- D1 recreated: app.ages dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.ages (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW app.ages;

-- D2 scan: app.users every row is read
-- measured: no lock on an existing table; no rewrite, scans app.users
CREATE MATERIALIZED VIEW app.ages (age, people) AS
SELECT age,
    count(*) AS people
   FROM app.users
  GROUP BY age;

CREATE UNIQUE INDEX ages_age ON app.ages (age);
