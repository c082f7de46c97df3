CREATE SCHEMA app;
CREATE TABLE app.users (id integer PRIMARY KEY, name text, age integer);
CREATE TABLE app.orders (id integer PRIMARY KEY, total integer);
CREATE PUBLICATION feed FOR TABLE app.users (id, name, age), app.orders WHERE (total > 10);
