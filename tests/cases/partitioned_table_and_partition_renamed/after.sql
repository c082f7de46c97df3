CREATE SCHEMA app;
CREATE TABLE app.visits (id bigint NOT NULL, sort text, at timestamptz NOT NULL, amount integer, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE app.visits_2020 PARTITION OF app.visits FOR VALUES FROM ('2020-01-01Z') TO ('2021-01-01Z');
