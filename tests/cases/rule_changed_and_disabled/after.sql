CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE RULE nothing AS ON DELETE TO app.users DO INSTEAD NOTHING;
ALTER TABLE app.users DISABLE RULE nothing;
