CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE VIEW app.people AS SELECT id, name, age FROM app.users;
