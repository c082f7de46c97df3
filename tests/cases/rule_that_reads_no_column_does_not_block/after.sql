CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age bigint);
CREATE RULE nothing AS ON INSERT TO app.users DO ALSO NOTHING;
