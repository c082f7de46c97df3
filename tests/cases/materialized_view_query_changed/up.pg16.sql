-- modelmig revision 20260101000000: materialized view query changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.ages: dropped and created again
--   F2 scan      app.users: every row is read

-- F1 recreated: app.ages dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.ages (reads and writes wait); no rewrite, no scan
DROP MATERIALIZED VIEW app.ages;

-- F2 scan: app.users every row is read
-- measured: no lock on an existing table; no rewrite, scans app.users
CREATE MATERIALIZED VIEW app.ages (age, people) AS
SELECT age,
    count(*) AS people
   FROM app.users
  WHERE (age > 0)
  GROUP BY age;

CREATE UNIQUE INDEX ages_age ON app.ages (age);
