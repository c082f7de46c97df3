CREATE SCHEMA app;
CREATE TABLE app.t (tags int[], area box, name text);
