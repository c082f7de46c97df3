-- modelmig revision 20260101000000: operator classes created with what uses them
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TYPE app.version AS (
    major integer,
    minor integer
);

CREATE OPERATOR FAMILY "Other"."Backwards" USING btree;

CREATE OPERATOR CLASS "Other"."Back Int"
    FOR TYPE integer USING btree FAMILY "Other"."Backwards" AS
    OPERATOR 1 >,
    OPERATOR 2 >=,
    OPERATOR 3 =,
    OPERATOR 4 <=,
    OPERATOR 5 <,
    FUNCTION 1 (integer, integer) btint4cmp(integer, integer);

COMMENT ON OPERATOR CLASS "Other"."Back Int" USING btree IS 'it''s backwards';

COMMENT ON OPERATOR FAMILY "Other"."Backwards" USING btree IS 'of backward classes';

CREATE OPERATOR FAMILY app.version_ops USING btree;

CREATE TABLE app.parts (
    size integer
) PARTITION BY RANGE (size "Other"."Back Int");

CREATE FUNCTION app.version_cmp(app.version, app.version)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$SELECT btint4cmp($1.major * 1000 + $1.minor, $2.major * 1000 + $2.minor)$function$;

CREATE FUNCTION app.version_eq(app.version, app.version)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$SELECT app.version_cmp($1, $2) = 0$function$;

CREATE OPERATOR app.= (
    function = app.version_eq,
    leftarg = app.version,
    rightarg = app.version,
    merges = true
);

CREATE FUNCTION app.version_gt(app.version, app.version)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$SELECT app.version_cmp($1, $2) > 0$function$;

CREATE OPERATOR app.> (
    function = app.version_gt,
    leftarg = app.version,
    rightarg = app.version,
    commutator = OPERATOR(app.<)
);

CREATE FUNCTION app.version_lt(app.version, app.version)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE STRICT
AS $function$SELECT app.version_cmp($1, $2) < 0$function$;

CREATE OPERATOR app.< (
    function = app.version_lt,
    leftarg = app.version,
    rightarg = app.version,
    commutator = OPERATOR(app.>)
);

CREATE OPERATOR CLASS app.version_ops
    DEFAULT FOR TYPE app.version USING btree FAMILY app.version_ops AS
    OPERATOR 1 app.<,
    OPERATOR 3 app.=,
    OPERATOR 5 app.>,
    FUNCTION 1 (app.version, app.version) app.version_cmp(app.version, app.version);

CREATE TABLE app.releases (
    version app.version NOT NULL,
    size integer,
    CONSTRAINT releases_pkey PRIMARY KEY (version),
    CONSTRAINT releases_size_excl EXCLUDE USING btree (size "Other"."Back Int" WITH =)
);

CREATE INDEX releases_size ON app.releases (size "Other"."Back Int");

CREATE VIEW app.latest (version, count) AS
SELECT releases.version,
    count(*) AS count
   FROM (app.releases
     CROSS JOIN ( VALUES (1)) one)
  GROUP BY releases.version
  ORDER BY releases.version;
