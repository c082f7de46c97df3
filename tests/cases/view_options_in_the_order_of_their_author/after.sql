CREATE SCHEMA app;
CREATE TABLE app.t (a integer);
CREATE VIEW app.v WITH (security_barrier = true, check_option = local) AS SELECT a FROM app.t;
CREATE VIEW app.w WITH (security_barrier = true, check_option = cascaded) AS SELECT a FROM app.t;
