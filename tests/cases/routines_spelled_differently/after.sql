CREATE OR REPLACE FUNCTION shop."rate"(IN a integer, OUT b int4) LANGUAGE 'sql' AS $body$SELECT a$body$;
CREATE FUNCTION shop.all_of(character varying) RETURNS SETOF numeric AS 'SELECT 1.0' LANGUAGE SQL;
CREATE FUNCTION shop.pick(total int8) RETURNS int8 BEGIN ATOMIC; SELECT orders.id FROM shop.orders WHERE (orders.total = $1); END;
SET check_function_bodies = off;
CREATE FUNCTION shop.table_of() RETURNS TABLE (id int8, note text) LANGUAGE sql AS 'SELECT id, note FROM orders';
ALTER FUNCTION shop.table_of STABLE ROWS 1000;
ALTER FUNCTION shop.table_of SET search_path TO 'shop';
CREATE PROCEDURE shop.tidy(a int4 = 1, VARIADIC b text[] = '{}'::text[]) AS 'SELECT 1' LANGUAGE sql;
COMMENT ON ROUTINE shop.tidy IS NULL;
