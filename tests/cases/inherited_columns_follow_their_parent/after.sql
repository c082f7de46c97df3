CREATE SCHEMA app;
CREATE TABLE app.places (id bigint, area real DEFAULT 0 NOT NULL, name varchar(50) DEFAULT 'here', CONSTRAINT named CHECK (name <> ''));
CREATE TABLE app.cities (people integer) INHERITS (app.places);
CREATE TABLE app.capitals (country text) INHERITS (app.cities);
ALTER TABLE app.capitals ALTER COLUMN area SET DEFAULT 1;
