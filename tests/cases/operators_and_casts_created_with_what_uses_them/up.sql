-- modelmig revision 20260101000000: operators and casts created with what uses them
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TYPE app.color AS ENUM ('red', 'green');

CREATE TYPE app.pair AS (
    a integer,
    b integer
);

CREATE CAST (app.color AS integer) WITH INOUT;

CREATE FUNCTION app.to_pair(integer)
 RETURNS app.pair
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT ROW($1, $1)::app.pair$function$;

CREATE CAST (integer AS app.pair) WITH FUNCTION app.to_pair(integer) AS IMPLICIT;

CREATE FUNCTION app.to_number(app.color)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT length($1::text)$function$;

CREATE CAST (app.color AS bigint) WITH FUNCTION app.to_number(app.color) AS ASSIGNMENT;

COMMENT ON CAST (app.color AS bigint) IS 'its length';

CREATE FUNCTION app.dark(app.color)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 = 'red'$function$;

CREATE OPERATOR app.@@ (function = app.dark, rightarg = app.color);

COMMENT ON OPERATOR app.@@(NONE, app.color) IS 'it''s dark';

CREATE FUNCTION app.is_color(integer, app.color)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::text = $2::text$function$;

CREATE OPERATOR "Other".=== (
    function = app.is_color,
    leftarg = integer,
    rightarg = app.color,
    commutator = OPERATOR(app.===)
);

CREATE FUNCTION app.is_not_number(app.color, integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::text <> $2::text$function$;

CREATE OPERATOR app.!== (
    function = app.is_not_number,
    leftarg = app.color,
    rightarg = integer,
    negator = OPERATOR(app.===),
    restrict = pg_catalog.neqsel
);

CREATE FUNCTION app.is_number(app.color, integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::text = $2::text$function$;

CREATE OPERATOR app.=== (
    function = app.is_number,
    leftarg = app.color,
    rightarg = integer,
    commutator = OPERATOR("Other".===),
    negator = OPERATOR(app.!==),
    restrict = pg_catalog.eqsel,
    join = pg_catalog.eqjoinsel,
    hashes = true,
    merges = true
);

CREATE TABLE app.t (
    color app.color,
    length bigint,
    number integer,
    CONSTRAINT t_check CHECK ((color)::bigint < length),
    CONSTRAINT t_check1 CHECK (color OPERATOR(app.===) number),
    CONSTRAINT t_color_check CHECK (NOT (OPERATOR(app.@@) color))
);

CREATE INDEX t_same ON app.t ((color OPERATOR(app.!==) number)) WHERE number OPERATOR("Other".===) color;

CREATE VIEW app.v (same, pair) AS
SELECT (t.color OPERATOR(app.===) t.number) AS same,
    (t.number)::app.pair AS pair
   FROM (app.t
     CROSS JOIN ( VALUES (1)) one);
