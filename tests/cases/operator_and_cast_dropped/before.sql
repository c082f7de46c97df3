CREATE SCHEMA app;
CREATE TYPE app.color AS ENUM ('red');
CREATE FUNCTION app.dark(app.color) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR app.!! (function = app.dark, rightarg = app.color);
CREATE CAST (app.color AS boolean) WITH FUNCTION app.dark(app.color);
CREATE TABLE app.t (color app.color CHECK (OPERATOR(app.!!) color AND color::boolean));
