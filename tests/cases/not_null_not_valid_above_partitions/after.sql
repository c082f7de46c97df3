CREATE SCHEMA app;
CREATE TABLE app.events (at date NOT NULL, size integer, place text, kind text) PARTITION BY RANGE (at);
CREATE TABLE app.events_2024 PARTITION OF app.events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.events_2025 PARTITION OF app.events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
ALTER TABLE app.events ADD CONSTRAINT has_a_size NOT NULL size;
ALTER TABLE app.events ADD CONSTRAINT has_a_place NOT NULL place NOT VALID;
ALTER TABLE app.events ADD CONSTRAINT has_a_kind NOT NULL kind NOT VALID;
