-- modelmig revision 20260101000000: materialized view created
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan app.users: every row is read

-- F1 scan: app.users every row is read
-- measured: no lock on an existing table; no rewrite, scans app.users
CREATE MATERIALIZED VIEW app.ages (age, people) AS
SELECT age,
    count(*) AS people
   FROM app.users
  GROUP BY age;

COMMENT ON MATERIALIZED VIEW app.ages IS 'how old';

CREATE UNIQUE INDEX ages_age ON app.ages (age);
