CREATE TYPE app.shape AS (name text, size int);
CREATE TABLE app.free OF app.shape;
CREATE TABLE app.plain (name text, size int);
CREATE TABLE app.gone OF app.shape;
