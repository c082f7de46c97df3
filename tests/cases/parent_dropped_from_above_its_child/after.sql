CREATE SCHEMA app;
CREATE TABLE app.cities (id bigint NOT NULL, name text DEFAULT 'here', people integer, CONSTRAINT named CHECK (name <> ''));
