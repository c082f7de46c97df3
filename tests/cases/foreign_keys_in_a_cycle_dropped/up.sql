-- modelmig revision 20260101000000: foreign keys in a cycle dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss       app.people: dropped with its 2 columns
--   F2 possible-rename app.people: not renamed: app.people=things
--   F3 data-loss       app.teams: dropped with its 2 columns
--   F4 possible-rename app.teams: not renamed: app.teams=things

-- measured: ACCESS EXCLUSIVE on app.people, app.teams (reads and writes wait); no rewrite, no scan
ALTER TABLE app.people DROP CONSTRAINT fk_people_team_id;

-- measured: ACCESS EXCLUSIVE on app.people, app.teams (reads and writes wait); no rewrite, no scan
ALTER TABLE app.teams DROP CONSTRAINT fk_teams_lead_id;

-- F1 data-loss: app.people dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- F2 possible-rename: app.people not renamed: app.people=things
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on app.people (reads and writes wait); no rewrite, no scan
DROP TABLE app.people;

-- F3 data-loss: app.teams dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- F4 possible-rename: app.teams not renamed: app.teams=things
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on app.teams (reads and writes wait); no rewrite, no scan
DROP TABLE app.teams;

CREATE TABLE app.things (
    id bigint NOT NULL,
    CONSTRAINT pk_things PRIMARY KEY (id)
);
