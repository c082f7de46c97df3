-- modelmig revision 20260101000000: window function changed under a view
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.share(): dropped and created again

-- F1 recreated: app.share() dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.share();

CREATE OR REPLACE FUNCTION app.place()
 RETURNS bigint
 LANGUAGE internal
 WINDOW STABLE
AS $function$window_rank$function$;

CREATE FUNCTION app.share()
 RETURNS bigint
 LANGUAGE internal
 WINDOW IMMUTABLE STRICT
AS $function$window_dense_rank$function$;

COMMENT ON FUNCTION app.share() IS 'without gaps';

-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.v (place) AS
SELECT app.place() OVER (ORDER BY 1::integer) AS place;
