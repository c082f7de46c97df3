CREATE SCHEMA app;
CREATE TABLE app.users (id integer PRIMARY KEY, name text, age integer);
CREATE TABLE app.orders (id integer PRIMARY KEY, total integer);
CREATE TABLE app.log (id integer PRIMARY KEY);
CREATE PUBLICATION feed FOR TABLE app.users, app.orders, app.log;
