CREATE SCHEMA app;
CREATE TYPE app.mark AS ENUM ('x', 'y');
CREATE FUNCTION app.to_mark(text) RETURNS app.mark LANGUAGE sql IMMUTABLE BEGIN ATOMIC SELECT $1::app.mark; END;
CREATE DOMAIN app.word AS character varying(9) CHECK (app.to_mark(VALUE::text) <> 'y');
CREATE TABLE app.words (w app.word);
