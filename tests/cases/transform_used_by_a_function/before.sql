CREATE FUNCTION shop.plain_out(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
