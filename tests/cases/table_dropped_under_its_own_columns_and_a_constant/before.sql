CREATE SCHEMA app;
CREATE TABLE app.old (a integer);
CREATE TABLE app.kept (source regclass DEFAULT 'app.old'::regclass);
CREATE VIEW app.homes AS SELECT tableoid::regclass AS home FROM app.old;
CREATE FUNCTION app.places() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(ctid) FROM app.old; END;
