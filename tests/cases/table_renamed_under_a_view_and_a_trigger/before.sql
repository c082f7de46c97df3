CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE VIEW app.people AS SELECT id, name FROM app.users;
ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;
CREATE POLICY grown ON app.users USING (age > 17);
