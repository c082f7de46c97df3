CREATE SCHEMA app;
CREATE TABLE app.events (id bigint NOT NULL, kind text, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE app.events_2020 PARTITION OF app.events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE INDEX events_kind ON app.events (lower(kind), (id % 10));
