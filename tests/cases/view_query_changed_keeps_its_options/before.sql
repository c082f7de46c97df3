CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE VIEW app.people WITH (security_barrier = true) AS SELECT id, name FROM app.users;
COMMENT ON VIEW app.people IS 'who';
