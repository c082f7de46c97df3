CREATE SCHEMA app;
CREATE TYPE app.wide AS RANGE (subtype = bigint);
CREATE TABLE app.t (id bigint PRIMARY KEY, s app.wide NOT NULL, r app.wide);
