CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE PROCEDURE app.work(a integer) LANGUAGE sql AS 'SELECT 1';
