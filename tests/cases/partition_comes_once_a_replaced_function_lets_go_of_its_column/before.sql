CREATE SCHEMA app;
CREATE TABLE app.parts (id integer, note text) PARTITION BY LIST (id);
CREATE TABLE app.old_parts (id integer, note text, size integer);
CREATE FUNCTION app.count_old() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(size) FROM app.old_parts; END;
