CREATE SCHEMA app;
CREATE TABLE app.base (a integer);
CREATE TABLE app.child (a integer, b integer);
ALTER TABLE app.child INHERIT app.base;
CREATE TABLE app.other (a integer);
CREATE PUBLICATION sent FOR TABLE ONLY app.base, app.other;
