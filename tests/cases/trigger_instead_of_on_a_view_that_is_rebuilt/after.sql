CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE VIEW app.people AS SELECT id FROM app.users;
CREATE TRIGGER writes INSTEAD OF INSERT ON app.people FOR EACH ROW EXECUTE FUNCTION app.touch();
