CREATE SCHEMA app;
CREATE TABLE app.t (id bigint, word text);
