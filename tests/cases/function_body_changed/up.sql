-- modelmig revision 20260101000000: function body changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE OR REPLACE FUNCTION app.one(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 2$function$;
