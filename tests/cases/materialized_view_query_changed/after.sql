CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE MATERIALIZED VIEW app.ages AS SELECT age, count(*) AS people FROM app.users WHERE age > 0 GROUP BY age;
CREATE UNIQUE INDEX ages_age ON app.ages (age);
