CREATE SCHEMA app;
CREATE TABLE app.t (id integer, n integer);
CREATE FUNCTION app.is_good(app.t) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1.n > 0';
CREATE FUNCTION app.next_id() RETURNS integer LANGUAGE sql AS 'SELECT coalesce(max(id), 0) + 1 FROM app.t';
ALTER TABLE app.t ADD CONSTRAINT ck_good CHECK (app.is_good(t.*));
ALTER TABLE app.t ALTER COLUMN id SET DEFAULT app.next_id();
