CREATE SCHEMA app;
CREATE TABLE app.t (a integer, b text, c boolean);
CREATE INDEX ON app.t (a);
CREATE INDEX ON app.t (lower(b), (a + 1)) INCLUDE (c);
CREATE UNIQUE INDEX once ON app.t (a, b) WHERE c AND b IN ('x', 'y');
