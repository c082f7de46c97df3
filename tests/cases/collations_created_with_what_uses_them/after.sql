CREATE SCHEMA app;
CREATE SCHEMA "Other";
CREATE COLLATION "Other"."No Case" (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
COMMENT ON COLLATION "Other"."No Case" IS 'it''s all one';
CREATE COLLATION app.bytes FROM "C";
CREATE COLLATION app.mixed (lc_collate = 'C', lc_ctype = 'POSIX');
CREATE DOMAIN app.word AS text COLLATE app.bytes;
CREATE TYPE app.pair AS (name text COLLATE app.bytes);
CREATE TYPE app.words AS RANGE (subtype = text, collation = app.bytes);
CREATE TABLE app.t (
    name text COLLATE "Other"."No Case" PRIMARY KEY,
    word app.word,
    plain text CHECK (plain COLLATE app.mixed > 'a')
);
CREATE INDEX t_plain ON app.t (plain COLLATE app.bytes, (word || plain) COLLATE app.mixed);
CREATE VIEW app.v AS SELECT t.plain COLLATE app.mixed AS plain FROM app.t CROSS JOIN (VALUES (1)) AS one;
