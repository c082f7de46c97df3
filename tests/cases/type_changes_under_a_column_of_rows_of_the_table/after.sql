CREATE SCHEMA app;
CREATE TABLE app.z (a bigint);
CREATE TABLE app.holder (id integer, r app.z);
