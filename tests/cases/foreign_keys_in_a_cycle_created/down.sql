-- modelmig revision 20260101000000 down: foreign keys in a cycle created
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.people: dropped with its 2 columns  after.rs:14
--   D2 data-loss app.teams: dropped with its 2 columns   after.rs:5

-- measured: ACCESS EXCLUSIVE on app.people, app.teams (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people DROP CONSTRAINT fk_people_team_id;

-- measured: ACCESS EXCLUSIVE on app.people, app.teams (reads and writes wait); no rewrite, no scan
ALTER TABLE app.teams DROP CONSTRAINT fk_teams_lead_id;

-- D1 data-loss: app.people dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
DROP TABLE app.people;

-- D2 data-loss: app.teams dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.teams (reads and writes wait); no rewrite, no scan
DROP TABLE app.teams;

DROP SCHEMA app;
