CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint PRIMARY KEY, status varchar(10) CHECK (status IN ('new', 'paid')), note text);
CREATE VIEW app.open AS SELECT id FROM app.orders WHERE status IN ('new');
