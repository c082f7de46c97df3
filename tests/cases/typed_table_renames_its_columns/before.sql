CREATE TYPE app.shape AS (name text, size int);
CREATE TABLE app.shapes OF app.shape (CONSTRAINT shapes_key PRIMARY KEY (name));
