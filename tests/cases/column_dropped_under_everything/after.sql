CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE VIEW app.people AS SELECT id FROM app.users;
ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;
