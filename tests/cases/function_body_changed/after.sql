CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE FUNCTION app.one(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 2';
