CREATE SCHEMA app;
CREATE TABLE app.t (c date, a int4, b text);
CREATE STATISTICS app.all_kinds (mcv, ndistinct, dependencies) ON b, a FROM app.t;
ALTER STATISTICS app.all_kinds SET STATISTICS 100;
ALTER STATISTICS app.all_kinds SET STATISTICS -1;
CREATE STATISTICS app.two (mcv, dependencies) ON c, ((a) + 1), b FROM app.t;
CREATE TYPE app.row AS (id integer, label text);
CREATE TABLE app.rows (id integer NOT NULL, label text DEFAULT 'x'::text);
ALTER TABLE app.rows ADD PRIMARY KEY (id), OF app.row;
