CREATE SCHEMA app;
CREATE TABLE app.t (n integer);
CREATE FUNCTION app.plus(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + COALESCE($2, 0)';
CREATE AGGREGATE app.total(integer) (sfunc = app.plus, stype = integer, initcond = '0');
COMMENT ON AGGREGATE app.total(integer) IS 'new';
CREATE VIEW app.v AS SELECT app.total(n) AS total FROM app.t;
