-- modelmig revision 20260101000000: procedure changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges "Night Jobs"."Close Day"(date): execute to PUBLIC; execute to writer -> execute to PUBLIC; execute to writer with grant option

CREATE OR REPLACE PROCEDURE "Night Jobs"."Close Day"(IN day date)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'shop', 'pg_temp'
 SET work_mem TO '8MB'
AS $procedure$BEGIN DELETE FROM orders; COMMIT; END$procedure$;

CREATE PROCEDURE shop.file(IN id bigint)
 LANGUAGE sql
BEGIN ATOMIC
 UPDATE shop.orders SET note = 'filed'::text
   WHERE (orders.id = file.id);
END;

COMMENT ON PROCEDURE shop.file(bigint) IS 'puts it away';

COMMENT ON PROCEDURE "Night Jobs"."Close Day"(date) IS 'at midnight; it''s slow';

DROP PROCEDURE shop.count_up(integer);

CREATE PROCEDURE shop.count_up(INOUT at integer, INOUT seen integer DEFAULT 0)
 LANGUAGE plpgsql
AS $procedure$BEGIN at := at + 1; END$procedure$;

COMMENT ON PROCEDURE shop.count_up(integer, integer) IS 'one by one';

DROP PROCEDURE shop.old();

-- F1 privileges: "Night Jobs"."Close Day"(date) execute to PUBLIC; execute to writer -> execute to PUBLIC; execute to writer with grant option
--    they may do more than before
GRANT EXECUTE ON PROCEDURE "Night Jobs"."Close Day"(date) TO writer WITH GRANT OPTION;
