CREATE SCHEMA app;
CREATE TABLE app.users (id integer PRIMARY KEY, name text, age integer);
CREATE TABLE app.orders (id integer PRIMARY KEY, total integer);
CREATE PUBLICATION "Some" FOR TABLE app.users WITH (publish = 'insert, truncate', publish_via_partition_root);
COMMENT ON PUBLICATION "Some" IS 'new';
