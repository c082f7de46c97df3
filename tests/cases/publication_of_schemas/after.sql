CREATE SCHEMA app;
CREATE TABLE app.users (id integer PRIMARY KEY, name text, age integer);
CREATE TABLE app.orders (id integer PRIMARY KEY, total integer);
CREATE SCHEMA "New";
CREATE PUBLICATION feed FOR TABLES IN SCHEMA app, TABLE app.users;
CREATE PUBLICATION whole FOR TABLES IN SCHEMA "New", app;
