CREATE SCHEMA app;
CREATE SCHEMA "Other";
CREATE FUNCTION app.plus(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 + $2';
CREATE FUNCTION app.minus(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT $1 - $2';
CREATE FUNCTION app.done(integer) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT $1::text';
CREATE AGGREGATE app.total (number integer) (
    sfunc = app.plus, stype = integer, sspace = 16, finalfunc = app.done, finalfunc_modify = shareable, combinefunc = app.plus,
    initcond = '0', msfunc = app.plus, minvfunc = app.minus, mstype = integer, msspace = 8, mfinalfunc = app.done,
    mfinalfunc_modify = read_write, minitcond = '0', parallel = safe
);
CREATE AGGREGATE "Other"."Rows"(*) (sfunc = int8inc, stype = bigint, initcond = '0');
COMMENT ON AGGREGATE "Other"."Rows"(*) IS 'it''s count(*)';
CREATE AGGREGATE app.largest(integer) (sfunc = int4larger, stype = integer, combinefunc = int4larger, sortop = >);
CREATE AGGREGATE app.middle(double precision ORDER BY anyelement) (
    sfunc = ordered_set_transition, stype = internal, finalfunc = percentile_disc_final, finalfunc_extra
);
COMMENT ON AGGREGATE app.middle(double precision ORDER BY anyelement) IS 'of a sorted list';
CREATE AGGREGATE app.place(VARIADIC "any" ORDER BY VARIADIC "any") (
    sfunc = ordered_set_transition_multi, stype = internal, finalfunc = rank_final, finalfunc_extra, hypothetical
);
CREATE TABLE app.t (n integer, kind text);
CREATE VIEW app.totals AS SELECT kind, app.total(n) AS total, "Other"."Rows"(*) AS number FROM app.t GROUP BY kind;
