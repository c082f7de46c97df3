CREATE TYPE app.shape AS (name text, size bigint, colour text);
CREATE TABLE app.shapes OF app.shape (PRIMARY KEY (name));
CREATE TABLE app.of_it (a int);
