CREATE SCHEMA app;
CREATE TEXT SEARCH DICTIONARY app.plain (template = simple, accept = false);
CREATE TEXT SEARCH CONFIGURATION app.search (parser = "default");
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword, word WITH app.plain, simple;
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR email, url WITH simple;
CREATE TABLE app.t (body text);
CREATE INDEX t_body ON app.t USING gin (to_tsvector('app.search', body));
