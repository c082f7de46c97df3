-- modelmig revision 20260101000000 down: function settings changed
-- returns to: base
-- fingerprints: …

CREATE OR REPLACE FUNCTION app.one()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;

COMMENT ON FUNCTION app.one() IS 'one';
