CREATE VIEW shop.totals AS SELECT id, total FROM shop.orders;
CREATE FUNCTION shop.double(b int) RETURNS int LANGUAGE sql AS 'SELECT b * 2';
GRANT SELECT ON shop.totals TO reader;
GRANT UPDATE (total) ON shop.totals TO writer;
REVOKE EXECUTE ON FUNCTION shop.double(int) FROM PUBLIC;
ALTER FUNCTION shop.double(int) OWNER TO deploy;
ALTER VIEW shop.totals OWNER TO deploy;
