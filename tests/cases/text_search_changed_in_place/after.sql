CREATE SCHEMA app;
CREATE TEXT SEARCH DICTIONARY app.plain (template = simple);
CREATE TEXT SEARCH DICTIONARY app.more (template = simple, accept = true);
CREATE TEXT SEARCH CONFIGURATION app.search (parser = "default");
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword, word WITH app.more;
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR email, file, int WITH simple;
COMMENT ON TEXT SEARCH CONFIGURATION app.search IS 'new';
CREATE TABLE app.t (body text);
CREATE INDEX t_body ON app.t USING gin (to_tsvector('app.search', body));
