CREATE SCHEMA app;
CREATE TYPE app.span AS RANGE (subtype = integer, subtype_opclass = int4_ops, multirange_type_name = app.span_multirange);
CREATE TYPE app.words AS RANGE (subtype = character varying, collation = "default");
CREATE TABLE app.t (s app.span DEFAULT app.span(1, 2));
