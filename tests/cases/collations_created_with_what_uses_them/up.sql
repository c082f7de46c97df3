-- modelmig revision 20260101000000: collations created with what uses them
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE COLLATION "Other"."No Case" (provider = icu, locale = 'und-u-ks-level2', deterministic = false);

COMMENT ON COLLATION "Other"."No Case" IS 'it''s all one';

CREATE COLLATION app.bytes (provider = libc, locale = 'C');

CREATE COLLATION app.mixed (provider = libc, lc_collate = 'C', lc_ctype = 'POSIX');

CREATE TYPE app.pair AS (
    name text COLLATE app.bytes
);

CREATE DOMAIN app.word AS text COLLATE app.bytes;

CREATE TYPE app.words AS RANGE (subtype = text, collation = app.bytes);

CREATE TABLE app.t (
    name text COLLATE "Other"."No Case" NOT NULL,
    word app.word,
    plain text,
    CONSTRAINT t_pkey PRIMARY KEY (name),
    CONSTRAINT t_plain_check CHECK ((plain COLLATE app.mixed) > 'a'::text)
);

CREATE INDEX t_plain ON app.t (plain COLLATE app.bytes, ((word)::text || plain) COLLATE app.mixed);

CREATE VIEW app.v (plain) AS
SELECT (t.plain COLLATE app.mixed) AS plain
   FROM (app.t
     CROSS JOIN ( VALUES (1)) one);
