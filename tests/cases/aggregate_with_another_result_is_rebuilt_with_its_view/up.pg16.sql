-- modelmig revision 20260101000000: aggregate with another result is rebuilt with its view
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.v: dropped and created again
--   F2 recreated app.total(integer): dropped and created again

-- F1 recreated: app.v dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.v (reads and writes wait); no rewrite, no scan
DROP VIEW app.v;

-- F2 recreated: app.total(integer) dropped and created again
--    it is created again further down; what was granted on it is not
DROP AGGREGATE app.total(integer);

DROP FUNCTION app.plus(integer, integer);

CREATE FUNCTION app.plus(bigint, integer)
 RETURNS bigint
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT $1 + $2$function$;

CREATE AGGREGATE app.total(integer) (sfunc = app.plus, stype = bigint);

CREATE VIEW app.v (total) AS
SELECT app.total(n) AS total
   FROM app.t;

DROP AGGREGATE app.rows(*);
