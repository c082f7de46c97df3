CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE TABLE app.t (id bigint PRIMARY KEY, s app.span DEFAULT '[1,2)'::app.span, m app.span_multirange, a app.span[], CHECK (s <> app.span(1, 9)));
CREATE VIEW app.v AS SELECT id, s, '[1,3)'::app.span AS c FROM app.t;
CREATE FUNCTION app.width(s app.span) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT upper(s) - lower(app.span(1, 2))';
