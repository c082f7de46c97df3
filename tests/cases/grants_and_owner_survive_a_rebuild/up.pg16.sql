-- modelmig revision 20260101000000: grants and owner survive a rebuild
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated shop.double(integer): dropped and created again
--   F2 recreated shop.totals: dropped and created again

-- F1 recreated: shop.double(integer) dropped and created again
--    it is created again further down, with its owner and what was granted on it
DROP FUNCTION shop.double(integer);

-- F2 recreated: shop.totals dropped and created again
--    it is created again further down, with its owner and what was granted on it
-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
DROP VIEW shop.totals;

CREATE FUNCTION shop.double(b integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT b * 2$function$;

CREATE VIEW shop.totals (id, total) AS
SELECT id,
    total
   FROM shop.orders;

ALTER FUNCTION shop.double(integer) OWNER TO deploy;

REVOKE EXECUTE ON FUNCTION shop.double(integer) FROM PUBLIC;

ALTER VIEW shop.totals OWNER TO deploy;

GRANT SELECT ON TABLE shop.totals TO reader;

GRANT UPDATE (total) ON TABLE shop.totals TO writer;
