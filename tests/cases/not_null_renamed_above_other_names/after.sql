CREATE SCHEMA app;
CREATE TABLE app.people (id integer PRIMARY KEY, name text CONSTRAINT everybody_has_a_name NOT NULL);
CREATE TABLE app.staff (name text NOT NULL) INHERITS (app.people);
CREATE TABLE app.guests () INHERITS (app.people);
CREATE TABLE app.events (id bigint CONSTRAINT has_an_id NOT NULL, at date NOT NULL, size integer CONSTRAINT has_a_size NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE app.events_2024 (id bigint NOT NULL, at date NOT NULL, size integer NOT NULL, PRIMARY KEY (id, at));
ALTER TABLE app.events ATTACH PARTITION app.events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.events_2025 PARTITION OF app.events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
