CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE MATERIALIZED VIEW app.ages AS SELECT age, count(*) AS people FROM app.users GROUP BY age;
CREATE INDEX one ON app.ages (age);
