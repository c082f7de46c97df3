CREATE SCHEMA app;
CREATE TABLE app.places (id bigint NOT NULL, name text DEFAULT 'here', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE app.cities (id bigint NOT NULL, name text DEFAULT 'here', people integer, CONSTRAINT named CHECK (name <> ''));
CREATE TABLE app.sights (stars integer) INHERITS (app.places);
