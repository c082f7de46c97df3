CREATE SCHEMA app;
CREATE TABLE app.fresh (a integer);
CREATE TABLE app.kept (source regclass DEFAULT 'app.fresh'::regclass);
CREATE VIEW app.homes AS SELECT tableoid::regclass AS home FROM app.fresh;
