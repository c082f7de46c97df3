CREATE SCHEMA app;
CREATE TABLE app.orders (id integer NOT NULL, no integer);
CREATE UNIQUE INDEX orders_pkey ON app.orders (no);
