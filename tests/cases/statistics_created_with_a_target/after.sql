CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE STATISTICS app.st (dependencies, mcv) ON name, age FROM app.users;
ALTER STATISTICS app.st SET STATISTICS 500;
COMMENT ON STATISTICS app.st IS 'they belong together';
