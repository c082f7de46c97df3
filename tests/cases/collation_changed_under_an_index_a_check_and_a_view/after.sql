CREATE SCHEMA app;
CREATE COLLATION app.sorted (locale = 'POSIX');
COMMENT ON COLLATION app.sorted IS 'stays';
CREATE TABLE app.t (plain text CHECK (plain COLLATE app.sorted > 'a'));
CREATE INDEX t_plain ON app.t (plain COLLATE app.sorted);
CREATE VIEW app.v AS SELECT t.plain COLLATE app.sorted AS plain FROM app.t CROSS JOIN (VALUES (1)) AS one;
