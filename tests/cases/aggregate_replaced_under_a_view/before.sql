CREATE SCHEMA app;
CREATE TABLE app.t (n integer);
CREATE AGGREGATE app.total(integer) (sfunc = int4pl, stype = integer);
COMMENT ON AGGREGATE app.total(integer) IS 'old';
CREATE VIEW app.v AS SELECT app.total(n) AS total FROM app.t;
