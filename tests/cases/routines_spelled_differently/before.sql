CREATE FUNCTION shop.rate(a int, OUT b int) LANGUAGE sql VOLATILE CALLED ON NULL INPUT NOT LEAKPROOF SECURITY INVOKER PARALLEL UNSAFE COST 100 AS 'SELECT a';
CREATE FUNCTION shop.all_of(varchar(10)) RETURNS SETOF decimal(10, 2) LANGUAGE sql ROWS 1000 AS 'SELECT 1.0';
CREATE FUNCTION shop.pick(total bigint) RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT id FROM shop.orders WHERE orders.total = pick.total; END;
CREATE FUNCTION shop.table_of() RETURNS TABLE (id bigint, note text) LANGUAGE sql STABLE SET search_path = shop AS 'SELECT id, note FROM orders';
CREATE PROCEDURE shop.tidy(IN a int DEFAULT 1, VARIADIC b text[] DEFAULT '{}') LANGUAGE sql AS 'SELECT 1';
