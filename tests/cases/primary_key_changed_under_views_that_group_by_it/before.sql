CREATE SCHEMA app;
CREATE TABLE app.customers (id bigint CONSTRAINT customers_pkey PRIMARY KEY, name text, region text);
CREATE TABLE app.orders (id bigint PRIMARY KEY, customer_id bigint REFERENCES app.customers, total numeric);
CREATE VIEW app.totals AS
SELECT c.id, c.name, sum(o.total) AS total FROM app.customers AS c JOIN app.orders AS o ON o.customer_id = c.id GROUP BY c.id;
CREATE VIEW app.large AS SELECT name, total FROM app.totals WHERE total > 1000;
CREATE VIEW app.regions AS SELECT id, region, count(*) AS people FROM app.customers GROUP BY id;
CREATE VIEW app.names AS SELECT id, name FROM app.customers;
