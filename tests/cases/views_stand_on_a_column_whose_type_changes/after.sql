CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age bigint);
CREATE VIEW app.people AS SELECT id, name FROM app.users;
CREATE VIEW app.old AS SELECT id, age FROM app.users;
CREATE VIEW app.older AS SELECT id FROM app.old WHERE age > 90;
COMMENT ON VIEW app.old IS 'old';
CREATE MATERIALIZED VIEW app.ages AS SELECT age, count(*) AS people FROM app.users GROUP BY age;
CREATE UNIQUE INDEX ages_age ON app.ages (age);
