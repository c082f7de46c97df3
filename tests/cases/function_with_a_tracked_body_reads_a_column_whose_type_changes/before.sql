CREATE SCHEMA app;
CREATE TABLE app.users (id bigint PRIMARY KEY, name text, age integer);
CREATE FUNCTION app.oldest() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT max(age)::bigint FROM app.users; END;
