CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
ALTER TABLE app.users ENABLE ROW LEVEL SECURITY;
CREATE POLICY grown ON app.users USING (age > 17);
COMMENT ON POLICY grown ON app.users IS 'adults';
