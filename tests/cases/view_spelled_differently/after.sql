CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE VIEW app.people AS SELECT u.id, u.name FROM app.users AS u WHERE u.age = ANY (ARRAY[1, 2]);
