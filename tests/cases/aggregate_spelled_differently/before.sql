CREATE SCHEMA app;
CREATE AGGREGATE app.total(int) (sfunc = int4pl, stype = int4);
CREATE AGGREGATE app.old (basetype = int, sfunc = int4pl, stype = int4);
