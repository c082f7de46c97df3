-- modelmig revision 20260101000000: text search created with what uses it
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE TEXT SEARCH DICTIONARY "Other"."Plain" (template = pg_catalog.simple, accept = 'false');

COMMENT ON TEXT SEARCH DICTIONARY "Other"."Plain" IS 'it''s plain';

CREATE TEXT SEARCH CONFIGURATION app.search (parser = pg_catalog."default");

ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword, word WITH "Other"."Plain", simple;

ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR email WITH simple;

COMMENT ON TEXT SEARCH CONFIGURATION app.search IS 'words and addresses';

CREATE TABLE app.t (
    body text,
    words tsvector GENERATED ALWAYS AS (to_tsvector('app.search'::regconfig, body)) STORED,
    CONSTRAINT t_body_check CHECK (to_tsvector('app.search'::regconfig, body) <> ''::tsvector)
);

CREATE INDEX t_body ON app.t USING gin ((to_tsvector('app.search'::regconfig, body)));
