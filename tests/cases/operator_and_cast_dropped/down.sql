-- modelmig revision 20260101000000 down: operator and cast dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint t_color_check on app.t: none -> (OPERATOR(app.!!) color) AND (color)::boolean
--   D2 scan             app.t: every row is read
--   D3 blocks-reads     app.t: reads and writes wait

CREATE FUNCTION app.dark(app.color)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT true$function$;

CREATE CAST (app.color AS boolean) WITH FUNCTION app.dark(app.color);

CREATE OPERATOR app.!! (function = app.dark, rightarg = app.color);

-- D1 check-constraint: t_color_check on app.t none -> (OPERATOR(app.!!) color) AND (color)::boolean
--    rows that break it make the statement fail
-- D2 scan: app.t every row is read
-- D3 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, scans app.t
ALTER TABLE app.t ADD CONSTRAINT t_color_check CHECK ((OPERATOR(app.!!) color) AND (color)::boolean);
