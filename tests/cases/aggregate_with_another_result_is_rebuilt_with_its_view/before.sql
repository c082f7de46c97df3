CREATE SCHEMA app;
CREATE TABLE app.t (n integer);
CREATE FUNCTION app.plus(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE app.total(integer) (sfunc = app.plus, stype = integer);
CREATE VIEW app.v AS SELECT app.total(n) AS total FROM app.t;
CREATE AGGREGATE app.rows(*) (sfunc = int8inc, stype = bigint, initcond = '0');
COMMENT ON AGGREGATE app.rows(*) IS 'goes';
