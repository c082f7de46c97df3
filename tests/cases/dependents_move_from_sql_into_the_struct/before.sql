CREATE SCHEMA IF NOT EXISTS app;
CREATE FUNCTION app.touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN new; END $$;
CREATE POLICY own ON app.users USING (tenant = current_setting('app.tenant')::int);
ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;
CREATE TRIGGER touch BEFORE UPDATE ON app.users FOR EACH ROW EXECUTE FUNCTION app.touch();
CREATE STATISTICS app.facts (mcv) ON age, tenant FROM app.users;
CREATE VIEW app."Grown ups" AS SELECT id, "full name" FROM app.users WHERE age > 17;
