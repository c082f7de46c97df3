CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE FUNCTION app.one() RETURNS integer LANGUAGE sql STABLE STRICT SECURITY DEFINER COST 5 PARALLEL SAFE SET search_path = app AS 'SELECT 1';
COMMENT ON FUNCTION app.one() IS 'still one';
