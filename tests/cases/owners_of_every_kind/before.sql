CREATE SEQUENCE shop.numbers;
CREATE FUNCTION shop.double(a int) RETURNS int LANGUAGE sql AS 'SELECT a * 2';
CREATE PROCEDURE shop.tidy() LANGUAGE sql AS 'SELECT 1';
CREATE TYPE shop.mood AS ENUM ('good', 'bad');
CREATE DOMAIN shop.percent AS int CHECK (VALUE <= 100);
CREATE VIEW shop.totals AS SELECT id, total FROM shop.orders;
CREATE MATERIALIZED VIEW shop.sums AS SELECT sum(total) AS sum FROM shop.orders;
