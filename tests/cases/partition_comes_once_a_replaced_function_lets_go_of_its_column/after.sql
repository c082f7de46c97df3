CREATE SCHEMA app;
CREATE TABLE app.parts (id integer, note text) PARTITION BY LIST (id);
CREATE TABLE app.old_parts PARTITION OF app.parts FOR VALUES IN (1);
CREATE FUNCTION app.count_old() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(note) FROM app.old_parts; END;
