CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b integer);
CREATE VIEW app.z_first AS SELECT a, b FROM app.t;
CREATE VIEW app.a_second AS SELECT a, b FROM app.z_first;
