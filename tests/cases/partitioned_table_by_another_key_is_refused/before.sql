CREATE SCHEMA app;
CREATE TABLE app.events (id bigint NOT NULL, kind text, at timestamptz NOT NULL, amount integer, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE app.events_2020 PARTITION OF app.events FOR VALUES FROM ('2020-01-01Z') TO ('2021-01-01Z');
