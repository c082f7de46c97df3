CREATE SCHEMA app;
CREATE TABLE app.z (a integer);
CREATE TABLE app.holder (id integer, r app.z);
