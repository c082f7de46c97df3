CREATE SCHEMA app;
CREATE TABLE app.parts (id integer, CONSTRAINT parts_home CHECK (tableoid <> 0));
