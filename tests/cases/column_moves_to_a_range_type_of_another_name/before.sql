CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE TABLE app.t (id bigint PRIMARY KEY, s app.span NOT NULL, r int4range);
