CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE TABLE app.t (a integer, b integer CHECK (app.span(1, 5) @> b));
CREATE FUNCTION app.width(app.span) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE VIEW app.v AS SELECT app.span(a, b) AS s FROM app.t;
