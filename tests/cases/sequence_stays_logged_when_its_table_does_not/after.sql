CREATE SEQUENCE app.t_id_seq AS integer;
CREATE UNLOGGED TABLE app.t (id int NOT NULL DEFAULT nextval('app.t_id_seq'), other serial);
