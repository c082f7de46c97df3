CREATE SCHEMA app;
CREATE TABLE app.events (id bigint, at date NOT NULL, kind text) PARTITION BY RANGE (at);
CREATE TABLE app.events_2024 PARTITION OF app.events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE TABLE app.events_rest PARTITION OF app.events DEFAULT;
CREATE INDEX events_kind ON app.events (kind);
CREATE TABLE app.parts (k integer) PARTITION BY LIST (k);
CREATE TABLE app.parts_a PARTITION OF app.parts FOR VALUES IN (1, 2, NULL);
