CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE MATERIALIZED VIEW app.ages AS SELECT age, lower(name) AS name FROM app.users;
CREATE INDEX by_age ON app.ages (age) WITH (deduplicate_items = off, fillfactor = 80);
COMMENT ON INDEX app.by_age IS 'new';
CREATE INDEX by_expression ON app.ages ((age % 10), upper(name));
ALTER INDEX app.by_expression ALTER COLUMN 2 SET STATISTICS 500;
CREATE UNIQUE INDEX by_name ON app.ages (name, age);
