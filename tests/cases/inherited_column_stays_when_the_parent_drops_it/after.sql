CREATE SCHEMA app;
CREATE TABLE app.places (id bigint NOT NULL, PRIMARY KEY (id));
CREATE TABLE app.cities (people integer, name text DEFAULT 'here', CONSTRAINT named CHECK (name <> '')) INHERITS (app.places);
