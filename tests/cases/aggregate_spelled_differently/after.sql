CREATE SCHEMA app;
CREATE AGGREGATE app.total(IN integer) (
    stype = integer, sfunc = pg_catalog.int4pl, finalfunc_modify = read_only, parallel = unsafe, sspace = 0
);
CREATE AGGREGATE app.old(integer) (sfunc = int4pl, stype = integer);
