CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE TABLE app.gone (id int);
CREATE VIEW app.all_gone AS SELECT id FROM app.gone;
