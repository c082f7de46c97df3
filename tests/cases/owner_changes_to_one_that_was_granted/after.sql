CREATE SCHEMA app;
CREATE TABLE app.orders (id integer, note text);
