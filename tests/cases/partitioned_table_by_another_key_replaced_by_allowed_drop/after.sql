CREATE SCHEMA app;
CREATE TABLE app.events (id bigint NOT NULL, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY HASH (id);
CREATE TABLE app.events_0 PARTITION OF app.events FOR VALUES WITH (MODULUS 1, REMAINDER 0);
CREATE TABLE app.notes (event_id bigint, event_at timestamptz, CONSTRAINT fk_notes FOREIGN KEY (event_id, event_at) REFERENCES app.events);
CREATE VIEW app.recent AS SELECT id FROM app.events;
