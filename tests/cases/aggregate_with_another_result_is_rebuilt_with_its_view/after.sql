CREATE SCHEMA app;
CREATE TABLE app.t (n integer);
CREATE FUNCTION app.plus(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE AGGREGATE app.total(integer) (sfunc = app.plus, stype = bigint);
CREATE VIEW app.v AS SELECT app.total(n) AS total FROM app.t;
