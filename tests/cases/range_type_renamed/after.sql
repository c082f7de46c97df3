CREATE SCHEMA app;
CREATE TYPE app."Period" AS RANGE (subtype = integer, multirange_type_name = app.span_multirange);
CREATE TABLE app.t (id bigint PRIMARY KEY, s app."Period" DEFAULT '[1,2)'::app."Period", m app.span_multirange, a app."Period"[], CHECK (s <> app."Period"(1, 9)));
CREATE VIEW app.v AS SELECT id, s, '[1,3)'::app."Period" AS c FROM app.t;
CREATE FUNCTION app.width(s app."Period") RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT upper(s) - lower(app."Period"(1, 2))';
