CREATE SCHEMA app;
CREATE TABLE app.people (id bigint PRIMARY KEY, name text, mail text, phone text DEFAULT 'none');
CREATE TABLE app.staff (desk text, mail text DEFAULT 'at work' NOT NULL) INHERITS (app.people);
CREATE TABLE app.trainees (until date, phone text) INHERITS (app.staff);
