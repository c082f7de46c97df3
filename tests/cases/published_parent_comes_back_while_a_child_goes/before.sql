CREATE SCHEMA app;
CREATE TABLE app.base (a integer);
CREATE TABLE app.child (b integer) INHERITS (app.base);
CREATE PUBLICATION sent FOR TABLE app.child;
