CREATE SCHEMA app;
CREATE TABLE app.t (id serial);
GRANT USAGE ON SEQUENCE app.t_id_seq TO writer;
