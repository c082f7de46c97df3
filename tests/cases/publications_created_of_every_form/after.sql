CREATE SCHEMA app;
CREATE TABLE app.users (id integer PRIMARY KEY, name text, age integer);
CREATE TABLE app.orders (id integer PRIMARY KEY, total integer);
CREATE TABLE app.base (id integer PRIMARY KEY);
CREATE TABLE app.kid () INHERITS (app.base);
CREATE PUBLICATION "All of It" FOR ALL TABLES WITH (publish_via_partition_root);
COMMENT ON PUBLICATION "All of It" IS 'for the warehouse';
CREATE PUBLICATION nothing_yet WITH (publish = '');
CREATE PUBLICATION feed FOR TABLE app.users, ONLY app.base, app.orders WITH (publish = 'update, insert');
