CREATE SCHEMA app;
CREATE TABLE app.p (id bigint PRIMARY KEY, code text, n integer, UNIQUE (code, n));
CREATE TABLE app.c (p_id bigint REFERENCES app.p, n integer CHECK (n > 0), r int4range, EXCLUDE USING gist (r WITH &&));
