CREATE SCHEMA app;
CREATE SCHEMA "Other";
CREATE TEXT SEARCH DICTIONARY "Other"."Plain" (template = simple, accept = false);
COMMENT ON TEXT SEARCH DICTIONARY "Other"."Plain" IS 'it''s plain';
CREATE TEXT SEARCH CONFIGURATION app.search (parser = "default");
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword, word WITH "Other"."Plain", simple;
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR email WITH simple;
COMMENT ON TEXT SEARCH CONFIGURATION app.search IS 'words and addresses';
CREATE TABLE app.t (
    body text CHECK (to_tsvector('app.search', body) <> ''),
    words tsvector GENERATED ALWAYS AS (to_tsvector('app.search', body)) STORED
);
CREATE INDEX t_body ON app.t USING gin (to_tsvector('app.search', body));
