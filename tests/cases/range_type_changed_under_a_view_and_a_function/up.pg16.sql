-- modelmig revision 20260101000000: range type changed under a view and a function
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated    app.v: dropped and created again
--   F2 recreated    app.width(app.span): dropped and created again
--   F3 recreated    app.span: dropped and created again
--   F4 scan         app.t: every row is read
--   F5 blocks-reads app.t: reads and writes wait

-- F1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- F2 recreated: app.width(app.span) dropped and created again
--    it is created again further down; what was granted on it is not
DROP FUNCTION app.width(app.span);

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT t_b_check;

-- F3 recreated: app.span dropped and created again
--    it is created again further down; what was granted on it is not
DROP TYPE app.span;

CREATE FUNCTION app.distance(integer, integer)
 RETURNS double precision
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1::float8 - $2$function$;

CREATE TYPE app.span AS RANGE (subtype = integer, subtype_diff = app.distance);

-- F4 scan: app.t every row is read
-- F5 blocks-reads: app.t reads and writes wait
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
