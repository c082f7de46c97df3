CREATE SCHEMA app;
CREATE TABLE app.base (a integer);
CREATE TABLE app.child (b integer) INHERITS (app.base);
CREATE TABLE app.other (a integer);
CREATE PUBLICATION sent FOR TABLE ONLY app.base, app.other;
