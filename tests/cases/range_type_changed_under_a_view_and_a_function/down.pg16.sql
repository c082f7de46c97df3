-- modelmig revision 20260101000000 down: range type changed under a view and a function
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated    app.v: dropped and created again
--   D2 recreated    app.width(app.span): dropped and created again
--   D3 recreated    app.span: dropped and created again
--   D4 scan         app.t: every row is read
--   D5 blocks-reads app.t: reads and writes wait

-- D1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- D2 recreated: app.width(app.span) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.width(app.span);

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT t_b_check;

-- D3 recreated: app.span dropped and created again
--    it is created again further down; what was granted on it is not
DROP TYPE app.span;

CREATE TYPE app.span AS RANGE (subtype = integer);

-- D4 scan: app.t every row is read
-- D5 blocks-reads: app.t reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, scans app.t
ALTER TABLE app.t ADD CONSTRAINT t_b_check CHECK (app.span(1, 5) @> b);

CREATE FUNCTION app.width(app.span)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT 1$function$;

CREATE VIEW app.v (s) AS
SELECT app.span(a, b) AS s
   FROM app.t;

DROP FUNCTION app.distance(integer, integer);
