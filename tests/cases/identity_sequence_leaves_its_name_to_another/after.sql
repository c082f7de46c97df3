CREATE SCHEMA app;
CREATE TABLE app.orders (id integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME app.numbers));
CREATE SEQUENCE app.orders_id_seq;
