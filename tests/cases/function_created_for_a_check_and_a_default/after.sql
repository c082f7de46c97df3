CREATE SCHEMA app;
CREATE FUNCTION app.is_code(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> ''''';
CREATE FUNCTION app.code() RETURNS text LANGUAGE sql AS 'SELECT ''x''::text';
CREATE TABLE app.users (id bigint PRIMARY KEY, code text DEFAULT app.code() CHECK (app.is_code(code)));
CREATE INDEX users_code ON app.users (app.is_code(code));
