CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE DOMAIN app.positive AS app.span CHECK (lower(VALUE) > 0);
CREATE TABLE app.t (id bigint PRIMARY KEY, s app.span, m app.span_multirange[]);
