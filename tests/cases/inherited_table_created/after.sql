CREATE SCHEMA app;
CREATE TABLE app.places (id bigint NOT NULL, name text DEFAULT 'here', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE app.cities (people integer) INHERITS (app.places);
CREATE TABLE app.capitals (country text) INHERITS (app.cities);
CREATE TABLE app.sights (name text DEFAULT 'there', stars integer) INHERITS (app.places);
ALTER TABLE app.capitals ALTER COLUMN name SET DEFAULT 'far away';
ALTER TABLE app.capitals ALTER COLUMN people SET NOT NULL;
CREATE INDEX cities_name ON app.cities (name);
COMMENT ON COLUMN app.cities.name IS 'as on the map';
