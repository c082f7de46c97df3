CREATE SCHEMA app;
CREATE FUNCTION app.total(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n';
