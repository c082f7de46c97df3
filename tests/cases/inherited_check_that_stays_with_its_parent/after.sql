CREATE SCHEMA app;
CREATE TABLE app.places (id bigint NOT NULL, name text DEFAULT 'here', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE app.cities (people integer) INHERITS (app.places);
ALTER TABLE app.places ADD CONSTRAINT few CHECK (id < 1000) NO INHERIT;
ALTER TABLE app.places ADD CONSTRAINT positive CHECK (id > 0);
