CREATE SCHEMA app;
CREATE TABLE app.t (a text, b integer);
CREATE STATISTICS app.s ON a, b FROM app.t;
ALTER STATISTICS app.s OWNER TO deploy;
