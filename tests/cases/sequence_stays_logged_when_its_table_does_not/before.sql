CREATE TABLE app.t (id serial, other serial);
