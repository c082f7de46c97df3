CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE COLLATION app.sorted (locale = 'C');
CREATE DOMAIN app.word AS text COLLATE app.sorted CHECK (VALUE > 'a' COLLATE app.sorted);
CREATE TYPE app.words AS RANGE (subtype = text, collation = app.sorted);
CREATE TABLE app.t (plain text COLLATE app.sorted CHECK (plain COLLATE app.sorted > 'a'), other text);
CREATE INDEX t_plain ON app.t (other COLLATE app.sorted);
CREATE VIEW app.v AS SELECT t.plain COLLATE app.sorted AS plain FROM app.t CROSS JOIN (VALUES (1)) AS one;
