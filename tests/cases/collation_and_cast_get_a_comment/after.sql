CREATE SCHEMA app;
CREATE COLLATION app.plain FROM "C";
COMMENT ON COLLATION app.plain IS 'byte by byte';
CREATE TYPE app.color AS ENUM ('red');
CREATE CAST (app.color AS integer) WITH INOUT;
COMMENT ON CAST (app.color AS integer) IS 'never works';
CREATE DOMAIN app.name AS text COLLATE app.plain;
CREATE TABLE app.t (name app.name, other text COLLATE app.plain);
