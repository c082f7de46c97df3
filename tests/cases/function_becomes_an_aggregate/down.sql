-- modelmig revision 20260101000000 down: function becomes an aggregate
-- returns to: base
-- fingerprints: …

DROP AGGREGATE app.total(integer);

CREATE FUNCTION app.total(n integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT n$function$;
