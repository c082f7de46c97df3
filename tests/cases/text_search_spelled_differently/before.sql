CREATE SCHEMA app;
CREATE TEXT SEARCH DICTIONARY app.syn (template = simple, accept = false);
CREATE TEXT SEARCH CONFIGURATION app.search (copy = simple);
CREATE TEXT SEARCH CONFIGURATION app.words (parser = "default");
ALTER TEXT SEARCH CONFIGURATION app.words ADD MAPPING FOR word, asciiword WITH app.syn;
