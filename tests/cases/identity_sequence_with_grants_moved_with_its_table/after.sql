CREATE SCHEMA app;
CREATE TABLE app.users (id integer GENERATED ALWAYS AS IDENTITY);
GRANT USAGE ON SEQUENCE app.users_id_seq TO pg_read_all_data;
