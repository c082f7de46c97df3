CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer);
COMMENT ON TYPE app.span IS 'old';
CREATE TABLE app.t (id bigint PRIMARY KEY, m app.span_multirange, a app.span_multirange[]);
CREATE VIEW app.v AS SELECT app.span_multirange(app.span(1, 2)) AS made, '{}'::app.span_multirange AS c, m FROM app.t;
