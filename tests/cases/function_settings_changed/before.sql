CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE FUNCTION app.one() RETURNS integer LANGUAGE sql AS 'SELECT 1';
COMMENT ON FUNCTION app.one() IS 'one';
