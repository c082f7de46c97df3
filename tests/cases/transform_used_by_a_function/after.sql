CREATE FUNCTION shop.plain_out(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION shop.plain_out(internal));
CREATE FUNCTION shop.count_of() RETURNS integer LANGUAGE sql TRANSFORM FOR TYPE integer AS 'SELECT 1';
