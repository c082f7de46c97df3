CREATE SCHEMA app;
CREATE TEXT SEARCH DICTIONARY app.plain (template = simple);
CREATE TEXT SEARCH CONFIGURATION app.search (parser = "default");
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR word WITH app.plain;
COMMENT ON TEXT SEARCH CONFIGURATION app.search IS 'goes';
CREATE TABLE app.t (body text);
CREATE INDEX t_body ON app.t USING gin (to_tsvector('app.search', body));
