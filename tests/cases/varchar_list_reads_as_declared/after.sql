CREATE SCHEMA app;
CREATE TABLE app.orders (id bigint PRIMARY KEY, status varchar(10) CHECK (status IN ('new', 'paid', 'sent')), note text);
CREATE INDEX orders_open ON app.orders (id) WHERE status IN ('new', 'paid');
CREATE VIEW app.open AS SELECT id FROM app.orders WHERE status IN ('new', 'paid');
