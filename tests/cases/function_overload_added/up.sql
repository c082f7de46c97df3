-- modelmig revision 20260101000000: function overload added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE FUNCTION app.one(text)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
