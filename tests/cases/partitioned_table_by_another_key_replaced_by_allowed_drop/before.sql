CREATE SCHEMA app;
CREATE TABLE app.events (id bigint NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE app.events_2020 PARTITION OF app.events FOR VALUES FROM ('2020-01-01Z') TO ('2021-01-01Z');
CREATE TABLE app.notes (event_id bigint, event_at timestamptz, CONSTRAINT fk_notes FOREIGN KEY (event_id, event_at) REFERENCES app.events);
CREATE VIEW app.recent AS SELECT id FROM app.events;
