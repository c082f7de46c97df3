CREATE SCHEMA app;
CREATE TABLE app.places (id bigint NOT NULL, name text DEFAULT 'here', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE app.cities (people integer, name text DEFAULT 'here', id bigint NOT NULL, CONSTRAINT named CHECK (name <> ''::text));
ALTER TABLE app.cities INHERIT app.places;
