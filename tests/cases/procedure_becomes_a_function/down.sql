-- modelmig revision 20260101000000 down: procedure becomes a function
-- returns to: base
-- fingerprints: …

DROP FUNCTION app.work(integer);

CREATE PROCEDURE app.work(IN a integer)
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;
