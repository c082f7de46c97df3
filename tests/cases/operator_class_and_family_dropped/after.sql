CREATE SCHEMA app;
CREATE TABLE app.t (a int);
CREATE INDEX t_a ON app.t (a);
