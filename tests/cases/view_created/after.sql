CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE VIEW app.people AS SELECT id, name FROM app.users;
COMMENT ON VIEW app.people IS 'who';
COMMENT ON COLUMN app.people.name IS 'how they are called';
