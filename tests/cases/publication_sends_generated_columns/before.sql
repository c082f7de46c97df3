CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, twice integer GENERATED ALWAYS AS (id * 2) STORED);
CREATE PUBLICATION feed FOR TABLE app.t (id, twice);
