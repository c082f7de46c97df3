CREATE SCHEMA app;
CREATE TABLE app.base (a integer);
CREATE TABLE app.child (a integer, b integer);
CREATE TABLE app.other (a integer);
CREATE PUBLICATION sent FOR TABLE app.other;
