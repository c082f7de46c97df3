CREATE SCHEMA app;
CREATE TABLE app.users (id integer PRIMARY KEY, name text, age integer);
CREATE UNLOGGED TABLE app.log (id integer PRIMARY KEY);
CREATE PUBLICATION feed FOR TABLE app.users;
