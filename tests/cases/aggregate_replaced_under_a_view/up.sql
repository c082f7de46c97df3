-- modelmig revision 20260101000000: aggregate replaced under a view
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE FUNCTION app.plus(integer, integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 + COALESCE($2, 0)$function$;

CREATE OR REPLACE AGGREGATE app.total(integer) (sfunc = app.plus, stype = integer, initcond = '0');

COMMENT ON AGGREGATE app.total(integer) IS 'new';
