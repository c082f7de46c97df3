CREATE SCHEMA app;
CREATE TABLE app.users (id integer GENERATED ALWAYS AS IDENTITY, name text NOT NULL);
CREATE TABLE app.people (LIKE app.users INCLUDING ALL);
CREATE TABLE app.zones (id integer NOT NULL);
CREATE TABLE app.areas (LIKE app.zones);
