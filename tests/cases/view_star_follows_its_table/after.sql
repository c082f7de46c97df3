CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer, city text);
CREATE VIEW app.people AS SELECT * FROM app.users;
