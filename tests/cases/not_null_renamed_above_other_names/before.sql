CREATE SCHEMA app;
CREATE TABLE app.people (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE app.staff (name text NOT NULL) INHERITS (app.people);
CREATE TABLE app.guests () INHERITS (app.people);
CREATE TABLE app.events (id bigint NOT NULL, at date NOT NULL, size integer NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE app.events_2024 (id bigint NOT NULL, at date NOT NULL, size integer NOT NULL, PRIMARY KEY (id, at));
ALTER TABLE app.events ATTACH PARTITION app.events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.events_2025 PARTITION OF app.events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
