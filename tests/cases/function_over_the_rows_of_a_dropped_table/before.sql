CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE TABLE app.gone (id int);
CREATE FUNCTION app.f(app.gone) RETURNS integer LANGUAGE sql AS 'SELECT $1.id';
