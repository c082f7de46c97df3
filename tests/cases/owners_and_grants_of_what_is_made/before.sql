CREATE SCHEMA app;
CREATE AGGREGATE app.total(integer) (sfunc = int4pl, stype = integer);
CREATE TYPE app.span AS RANGE (subtype = integer);
CREATE COLLATION app.c FROM "C";
CREATE OPERATOR app.@+@ (leftarg = integer, rightarg = integer, function = int4pl);
