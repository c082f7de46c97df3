CREATE SCHEMA app;
CREATE TABLE app.parts (id integer, note character varying(40)) PARTITION BY LIST (id);
CREATE TABLE app.parts_b PARTITION OF app.parts FOR VALUES IN (2);
CREATE TABLE app.base (a bigint);
