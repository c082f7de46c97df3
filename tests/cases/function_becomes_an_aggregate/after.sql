CREATE SCHEMA app;
CREATE AGGREGATE app.total(integer) (sfunc = int4pl, stype = integer);
