-- modelmig revision 20260101000000 down: function body changed
-- returns to: base
-- fingerprints: …

CREATE OR REPLACE FUNCTION app.one(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
