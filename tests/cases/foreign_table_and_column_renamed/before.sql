CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER far FOREIGN DATA WRAPPER files;
CREATE FOREIGN TABLE app.orders (id integer, total integer OPTIONS (a '1')) SERVER far;
CREATE VIEW app.totals AS SELECT total FROM app.orders;
