CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer, multirange_type_name = app."Spans");
COMMENT ON TYPE app.span IS 'new';
CREATE TABLE app.t (id bigint PRIMARY KEY, m app."Spans", a app."Spans"[], added app."Spans");
CREATE VIEW app.v AS SELECT app."Spans"(app.span(1, 2)) AS made, '{}'::app."Spans" AS c, m FROM app.t;
