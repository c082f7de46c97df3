CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER far FOREIGN DATA WRAPPER files;
CREATE FOREIGN TABLE app."Bills" (id integer, sum integer OPTIONS (a '1')) SERVER far;
CREATE VIEW app.totals AS SELECT sum AS total FROM app."Bills";
