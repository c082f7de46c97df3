CREATE SCHEMA app;
CREATE FUNCTION app.distance(integer, integer) RETURNS double precision LANGUAGE sql IMMUTABLE AS 'SELECT $1::float8 - $2';
CREATE TYPE app.span AS RANGE (subtype = integer, subtype_diff = app.distance);
CREATE TABLE app.t (a integer, b integer CHECK (app.span(1, 5) @> b));
CREATE FUNCTION app.width(app.span) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW app.v AS SELECT app.span(a, b) AS s FROM app.t;
