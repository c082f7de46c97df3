CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
CREATE VIEW app.v AS SELECT a FROM app.t;
