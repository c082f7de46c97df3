CREATE SCHEMA "Night Jobs";
CREATE PROCEDURE "Night Jobs"."Close Day"(day date) LANGUAGE plpgsql SECURITY DEFINER SET search_path TO shop, pg_temp SET work_mem TO '8MB' AS 'BEGIN DELETE FROM orders; COMMIT; END';
COMMENT ON PROCEDURE "Night Jobs"."Close Day"(date) IS 'at midnight; it''s slow';
GRANT EXECUTE ON PROCEDURE "Night Jobs"."Close Day"(date) TO writer WITH GRANT OPTION;
CREATE PROCEDURE shop.count_up(INOUT at integer, INOUT seen integer DEFAULT 0) LANGUAGE plpgsql AS 'BEGIN at := at + 1; END';
COMMENT ON PROCEDURE shop.count_up(integer, integer) IS 'one by one';
CREATE PROCEDURE shop.file(id bigint) BEGIN ATOMIC UPDATE shop.orders SET note = 'filed' WHERE orders.id = file.id; END;
COMMENT ON PROCEDURE shop.file IS 'puts it away';
