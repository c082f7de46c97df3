CREATE SCHEMA app;
CREATE TABLE app.users (id integer PRIMARY KEY, name text, age integer);
CREATE TABLE app.orders (id integer PRIMARY KEY, total integer);
CREATE PUBLICATION feed WITH (publish = 'truncate,delete, update,insert', publish_via_partition_root = false);
ALTER PUBLICATION feed ADD TABLE app.users (age, name, id) WHERE (((age > 17) AND (age < 99)));
