CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (n integer);
CREATE AGGREGATE app.total(integer) (sfunc = int4pl, stype = integer);
CREATE AGGREGATE app.total(bigint) (sfunc = int8pl, stype = bigint);
CREATE AGGREGATE app.rows(*) (sfunc = int8inc, stype = bigint, initcond = '0');
CREATE VIEW app.v AS SELECT app.total(n) AS total, app.rows(*) AS rows FROM app.t;
