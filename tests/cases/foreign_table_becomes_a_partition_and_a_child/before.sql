CREATE SCHEMA app;
CREATE FOREIGN DATA WRAPPER files;
CREATE SERVER far FOREIGN DATA WRAPPER files;
CREATE TABLE app.events (id integer NOT NULL, kind text) PARTITION BY LIST (id);
CREATE TABLE app.base (id integer);
CREATE FOREIGN TABLE app.old (id integer NOT NULL, kind text) SERVER far;
CREATE FOREIGN TABLE app.older PARTITION OF app.events FOR VALUES IN (2) SERVER far;
CREATE FOREIGN TABLE app.kid () INHERITS (app.base) SERVER far;
