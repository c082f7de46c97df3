-- modelmig revision 20260101000000: procedure becomes a function
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

DROP PROCEDURE app.work(integer);

CREATE FUNCTION app.work(a integer)
 RETURNS void
 LANGUAGE sql
AS $function$SELECT 1$function$;
