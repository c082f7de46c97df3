CREATE SCHEMA app;
CREATE TABLE app.events (id bigint NOT NULL, kind text, at timestamptz NOT NULL, amount integer, PRIMARY KEY (id, at));
