CREATE SCHEMA app;
CREATE TYPE app.color AS ENUM ('red');
CREATE TABLE app.t (color app.color);
