CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE FUNCTION app.one(a integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW app.ones AS SELECT app.one(age) AS one FROM app.users;
ALTER TABLE app.users ADD CONSTRAINT ck CHECK (app.one(age) > 0);
