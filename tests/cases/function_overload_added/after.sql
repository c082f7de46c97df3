CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE FUNCTION app.one(integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.one(text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
