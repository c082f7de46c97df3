-- modelmig revision 20260101000000: aggregates created of every form
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TABLE app.t (
    n integer,
    kind text
);

CREATE AGGREGATE "Other"."Rows"(*) (sfunc = pg_catalog.int8inc, stype = bigint, initcond = '0');

COMMENT ON AGGREGATE "Other"."Rows"(*) IS 'it''s count(*)';

CREATE FUNCTION app.done(integer)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::text$function$;

CREATE AGGREGATE app.largest(integer) (
    sfunc = pg_catalog.int4larger,
    stype = integer,
    combinefunc = pg_catalog.int4larger,
    sortop = OPERATOR(pg_catalog.>)
);

CREATE AGGREGATE app.middle(double precision ORDER BY anyelement) (
    sfunc = pg_catalog.ordered_set_transition,
    stype = internal,
    finalfunc = pg_catalog.percentile_disc_final,
    finalfunc_extra = true
);

COMMENT ON AGGREGATE app.middle(double precision, anyelement) IS 'of a sorted list';

CREATE FUNCTION app.minus(integer, integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 - $2$function$;

CREATE AGGREGATE app.place(VARIADIC "any" ORDER BY VARIADIC "any") (
    sfunc = pg_catalog.ordered_set_transition_multi,
    stype = internal,
    finalfunc = pg_catalog.rank_final,
    finalfunc_extra = true,
    hypothetical = true
);

CREATE FUNCTION app.plus(integer, integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 + $2$function$;

CREATE AGGREGATE app.total(number integer) (
    sfunc = app.plus,
    stype = integer,
    sspace = 16,
    finalfunc = app.done,
    finalfunc_modify = shareable,
    combinefunc = app.plus,
    initcond = '0',
    msfunc = app.plus,
    minvfunc = app.minus,
    mstype = integer,
    msspace = 8,
    mfinalfunc = app.done,
    mfinalfunc_modify = read_write,
    minitcond = '0',
    parallel = safe
);

CREATE VIEW app.totals (kind, total, number) AS
SELECT t.kind,
    app.total(t.n) AS total,
    "Other"."Rows"(*) AS number
   FROM app.t
  GROUP BY t.kind;
