CREATE SCHEMA app;
CREATE TABLE app.users (id integer PRIMARY KEY, name text);
CREATE TABLE app.orders (id integer PRIMARY KEY, total bigint);
CREATE PUBLICATION feed FOR TABLE app.users (id, name), app.orders WHERE (total > 10);
