CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE MATERIALIZED VIEW app.ages AS SELECT age, lower(name) AS name FROM app.users;
CREATE INDEX by_age ON app.ages (age);
COMMENT ON INDEX app.by_age IS 'old';
CREATE INDEX by_expression ON app.ages ((age % 10), upper(name));
CREATE UNIQUE INDEX by_name ON app.ages (name) WITH (fillfactor = 70);
COMMENT ON INDEX app.by_name IS 'goes';
