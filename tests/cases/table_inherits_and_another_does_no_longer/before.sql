CREATE SCHEMA app;
CREATE TABLE app.places (id bigint NOT NULL, name text DEFAULT 'here', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE app.cities (people integer) INHERITS (app.places);
CREATE TABLE app.sights (id bigint, name varchar(9), stars integer);
