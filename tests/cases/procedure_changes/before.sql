CREATE SCHEMA "Night Jobs";
CREATE PROCEDURE "Night Jobs"."Close Day"(day date) LANGUAGE plpgsql AS 'BEGIN DELETE FROM shop.orders; END';
COMMENT ON PROCEDURE "Night Jobs"."Close Day"(date) IS 'at midnight';
GRANT EXECUTE ON PROCEDURE "Night Jobs"."Close Day"(date) TO writer;
CREATE PROCEDURE shop.count_up(INOUT at integer DEFAULT 1) LANGUAGE plpgsql AS 'BEGIN at := at + 1; END';
COMMENT ON PROCEDURE shop.count_up(integer) IS 'one by one';
CREATE PROCEDURE shop.old() LANGUAGE sql AS 'SELECT 1';
