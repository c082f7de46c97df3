CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b text, c date);
CREATE STATISTICS app.all_kinds ON a, b FROM app.t;
CREATE STATISTICS app.two (dependencies, mcv) ON b, (a + 1), c FROM app.t;
CREATE TYPE app.row AS (id integer, label text);
CREATE TABLE app.rows OF app.row (id WITH OPTIONS PRIMARY KEY, label WITH OPTIONS DEFAULT 'x');
