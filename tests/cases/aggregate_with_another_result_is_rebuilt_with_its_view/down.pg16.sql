-- modelmig revision 20260101000000 down: aggregate with another result is rebuilt with its view
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.v: dropped and created again
--   D2 recreated app.total(integer): dropped and created again

-- D1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- D2 recreated: app.total(integer) dropped and created again
--    it is created again further down; what was granted on it is not
DROP AGGREGATE app.total(integer);

CREATE AGGREGATE app.rows(*) (sfunc = pg_catalog.int8inc, stype = bigint, initcond = '0');

COMMENT ON AGGREGATE app.rows(*) IS 'goes';

DROP FUNCTION app.plus(bigint, integer);

CREATE FUNCTION app.plus(integer, integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 + $2$function$;

CREATE AGGREGATE app.total(integer) (sfunc = app.plus, stype = integer);

CREATE VIEW app.v (total) AS
SELECT app.total(n) AS total
   FROM app.t;
