CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE RULE nothing AS ON DELETE TO app.users DO ALSO NOTHING;
