CREATE SCHEMA app;
CREATE SCHEMA other;
CREATE COLLATION other."Sorted" (locale = 'C');
CREATE DOMAIN app.word AS text COLLATE other."Sorted" CHECK (VALUE > 'a' COLLATE other."Sorted");
CREATE TYPE app.words AS RANGE (subtype = text, collation = other."Sorted");
CREATE TABLE app.t (plain text COLLATE other."Sorted" CHECK (plain COLLATE other."Sorted" > 'a'), other text);
CREATE INDEX t_plain ON app.t (other COLLATE other."Sorted");
CREATE VIEW app.v AS SELECT t.plain COLLATE other."Sorted" AS plain FROM app.t CROSS JOIN (VALUES (1)) AS one;
