CREATE SCHEMA app;
CREATE TABLE app.people (id bigint PRIMARY KEY, name text);
CREATE TABLE app.staff (desk text) INHERITS (app.people);
CREATE TABLE app.trainees (until date) INHERITS (app.staff);
