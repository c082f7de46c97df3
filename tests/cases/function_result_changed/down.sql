-- modelmig revision 20260101000000 down: function result changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.one(): dropped and created again

-- D1 recreated: app.one() dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.one();

CREATE FUNCTION app.one()
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT 1$function$;
