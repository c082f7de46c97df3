CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer);
COMMENT ON TYPE app.span IS 'numbers';
CREATE TABLE app.t (id bigint PRIMARY KEY, s app.span DEFAULT '[1,2)', m app.span_multirange);
CREATE VIEW app.v AS SELECT id, s FROM app.t;
