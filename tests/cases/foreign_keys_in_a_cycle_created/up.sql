-- modelmig revision 20260101000000: foreign keys in a cycle created
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE SCHEMA app;

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
