CREATE SCHEMA app;
CREATE TABLE app.base (a integer);
CREATE PUBLICATION sent FOR TABLE app.base;
