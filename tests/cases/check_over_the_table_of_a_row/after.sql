CREATE SCHEMA app;
CREATE TABLE app.parts (id bigint, size integer, CONSTRAINT parts_home CHECK (tableoid <> 0 AND size > 1));
