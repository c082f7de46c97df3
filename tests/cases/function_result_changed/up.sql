-- modelmig revision 20260101000000: function result changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.one(): dropped and created again

-- F1 recreated: app.one() dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.one();

CREATE FUNCTION app.one()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT 1::bigint$function$;
