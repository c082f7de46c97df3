CREATE SCHEMA app;
CREATE COLLATION app.plain FROM "C";
CREATE TYPE app.color AS ENUM ('red');
CREATE CAST (app.color AS integer) WITH INOUT;
CREATE DOMAIN app.name AS text COLLATE app.plain;
CREATE TABLE app.t (name app.name, other text COLLATE app.plain);
