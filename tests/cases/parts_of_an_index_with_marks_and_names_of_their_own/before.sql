CREATE SCHEMA app;
CREATE TABLE app.parts (id integer, size integer, CONSTRAINT parts_pkey PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE app.parts_a (id integer, size integer, CONSTRAINT own_key PRIMARY KEY (id));
ALTER TABLE app.parts_a REPLICA IDENTITY USING INDEX own_key;
ALTER TABLE app.parts ATTACH PARTITION app.parts_a FOR VALUES FROM (1) TO (9);
