-- modelmig revision 20260101000000 down: grants and owner survive a rebuild
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated shop.double(integer): dropped and created again

-- D1 recreated: shop.double(integer) dropped and created again
--    it is created again further down, with its owner and what was granted on it
DROP FUNCTION shop.double(integer);

CREATE FUNCTION shop.double(a integer)
 RETURNS integer
 LANGUAGE sql
AS $function$SELECT a * 2$function$;

-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW shop.totals (id, total, note) AS
SELECT id,
    total,
    note
   FROM shop.orders;

ALTER FUNCTION shop.double(integer) OWNER TO deploy;

REVOKE EXECUTE ON FUNCTION shop.double(integer) FROM PUBLIC;
