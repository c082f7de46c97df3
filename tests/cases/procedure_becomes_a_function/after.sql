CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE FUNCTION app.work(a integer) RETURNS void LANGUAGE sql AS 'SELECT 1';
