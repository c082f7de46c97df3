CREATE SCHEMA app;
CREATE TYPE app.e AS ENUM ('a', 'b');
CREATE TABLE app.t (x app.e);
CREATE VIEW app.v AS SELECT x FROM app.t WHERE x = 'b';
