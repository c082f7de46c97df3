CREATE SCHEMA app;
CREATE TABLE app.members (id bigint PRIMARY KEY, name text, age integer);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE TRIGGER touched BEFORE UPDATE ON app.members FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE VIEW app.people AS SELECT id, name FROM app.members;
ALTER TABLE app.members ENABLE ROW LEVEL SECURITY;
CREATE POLICY grown ON app.members USING (age > 17);
