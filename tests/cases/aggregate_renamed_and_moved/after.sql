CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE TABLE app.t (n integer);
CREATE AGGREGATE other.sum_of(integer) (sfunc = int4pl, stype = integer);
CREATE AGGREGATE other.sum_of(bigint) (sfunc = int8pl, stype = bigint);
CREATE AGGREGATE app."Rows"(*) (sfunc = int8inc, stype = bigint, initcond = '0');
CREATE VIEW app.v AS SELECT other.sum_of(n) AS total, app."Rows"(*) AS rows FROM app.t;
