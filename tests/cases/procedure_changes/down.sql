-- modelmig revision 20260101000000 down: procedure changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges "Night Jobs"."Close Day"(date): execute to PUBLIC; execute to writer with grant option -> execute to PUBLIC; execute to writer

CREATE OR REPLACE PROCEDURE "Night Jobs"."Close Day"(IN day date)
 LANGUAGE plpgsql
AS $procedure$BEGIN DELETE FROM shop.orders; END$procedure$;

CREATE PROCEDURE shop.old()
 LANGUAGE sql
AS $procedure$SELECT 1$procedure$;

COMMENT ON PROCEDURE "Night Jobs"."Close Day"(date) IS 'at midnight';

DROP PROCEDURE shop.count_up(integer, integer);

CREATE PROCEDURE shop.count_up(INOUT at integer DEFAULT 1)
 LANGUAGE plpgsql
AS $procedure$BEGIN at := at + 1; END$procedure$;

COMMENT ON PROCEDURE shop.count_up(integer) IS 'one by one';

DROP PROCEDURE shop.file(bigint);

-- D1 privileges: "Night Jobs"."Close Day"(date) execute to PUBLIC; execute to writer with grant option -> execute to PUBLIC; execute to writer
--    they may do more than before
REVOKE GRANT OPTION FOR EXECUTE ON PROCEDURE "Night Jobs"."Close Day"(date) FROM writer;
