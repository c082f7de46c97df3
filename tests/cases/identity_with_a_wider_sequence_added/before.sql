CREATE SCHEMA app;
CREATE TABLE app.source (id integer GENERATED ALWAYS AS IDENTITY);
CREATE TABLE app.copy (LIKE app.source);
CREATE TABLE app.more (x integer);
