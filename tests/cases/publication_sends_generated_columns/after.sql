CREATE SCHEMA app;
CREATE TABLE app.t (id integer PRIMARY KEY, twice integer GENERATED ALWAYS AS (id * 3) STORED);
CREATE PUBLICATION feed FOR TABLE app.t (id, twice) WITH (publish_generated_columns = stored);
