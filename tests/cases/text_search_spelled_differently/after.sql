CREATE SCHEMA app;
CREATE TEXT SEARCH DICTIONARY app.syn ("accept" = 'false', template = pg_catalog.simple);
CREATE TEXT SEARCH CONFIGURATION app.search (copy = pg_catalog.simple);
CREATE TEXT SEARCH CONFIGURATION app.words (parser = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION app.words ADD MAPPING FOR asciiword WITH app.syn;
ALTER TEXT SEARCH CONFIGURATION app.words ADD MAPPING FOR word WITH app.syn;
