-- modelmig revision 20260101000000 down: window function changed under a view
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.share(): dropped and created again

-- D1 recreated: app.share() dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.share();

CREATE OR REPLACE FUNCTION app.place()
 RETURNS bigint
 LANGUAGE internal
 WINDOW IMMUTABLE STRICT
AS $function$window_row_number$function$;

CREATE FUNCTION app.share()
 RETURNS bigint
 LANGUAGE sql
AS $function$SELECT 1::bigint$function$;

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.v (place) AS
SELECT app.place() OVER () AS place;
