-- modelmig revision 20260101000000: function settings changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE OR REPLACE FUNCTION app.one()
 RETURNS integer
 LANGUAGE sql
 STABLE PARALLEL SAFE STRICT SECURITY DEFINER COST 5
 SET search_path TO 'app'
AS $function$SELECT 1$function$;

COMMENT ON FUNCTION app.one() IS 'still one';
