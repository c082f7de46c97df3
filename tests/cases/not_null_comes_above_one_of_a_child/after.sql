CREATE SCHEMA app;
CREATE TABLE app.people (name text NOT NULL);
CREATE TABLE app.staff (name text CONSTRAINT staff_are_named NOT NULL) INHERITS (app.people);
CREATE TABLE app.trainees () INHERITS (app.staff);
CREATE TABLE app.events (at date NOT NULL, size integer NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE app.events_2024 PARTITION OF app.events (size CONSTRAINT size_since_2024 NOT NULL) FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.events_2025 PARTITION OF app.events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
