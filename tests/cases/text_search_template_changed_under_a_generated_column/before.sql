CREATE SCHEMA app;
CREATE TEXT SEARCH DICTIONARY app.words (template = simple);
CREATE TEXT SEARCH CONFIGURATION app.search (parser = "default");
ALTER TEXT SEARCH CONFIGURATION app.search ADD MAPPING FOR asciiword, word WITH app.words;
CREATE TABLE app.t (body text, words tsvector GENERATED ALWAYS AS (to_tsvector('app.search', body)) STORED);
