CREATE SCHEMA app;
CREATE TABLE app.orders (id integer PRIMARY KEY, no integer UNIQUE);
