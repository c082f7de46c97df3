CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text);
CREATE VIEW app.people AS SELECT id, name FROM app.users;
