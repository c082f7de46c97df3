CREATE TYPE app.shape AS (name text, size int, gone text);
CREATE TABLE app.shapes OF app.shape (PRIMARY KEY (name));
CREATE TYPE app.left_behind AS (a int);
CREATE TABLE app.of_it OF app.left_behind;
