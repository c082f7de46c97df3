CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = int4);
CREATE TYPE app.words AS RANGE (subtype = varchar(10));
CREATE TABLE app.t (s app.span DEFAULT app.span(1, 2));
