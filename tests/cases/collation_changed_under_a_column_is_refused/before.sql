CREATE SCHEMA app;
CREATE COLLATION app.sorted (locale = 'C');
CREATE DOMAIN app.word AS text COLLATE app.sorted;
CREATE TYPE app.pair AS (name text COLLATE app.sorted);
CREATE TABLE app.t (plain text COLLATE app.sorted);
