-- modelmig revision 20260101000000 down: foreign keys in a cycle dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.things: dropped with its column  after.rs:5

-- D1 data-loss: app.things dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.things (reads and writes wait); no rewrite, no scan
DROP TABLE app.things;

CREATE TABLE app.people (
    id bigint NOT NULL,
    team_id bigint,
    CONSTRAINT pk_people PRIMARY KEY (id)
);

CREATE TABLE app.teams (
    id bigint NOT NULL,
    lead_id bigint,
    CONSTRAINT pk_teams PRIMARY KEY (id)
);

ALTER TABLE app.people ADD CONSTRAINT fk_people_team_id FOREIGN KEY (team_id) REFERENCES app.teams (id);

ALTER TABLE app.teams ADD CONSTRAINT fk_teams_lead_id FOREIGN KEY (lead_id) REFERENCES app.people (id);
