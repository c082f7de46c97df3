CREATE SCHEMA words;
CREATE CONVERSION shop."Latin" FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION shop."Latin" IS 'from the west';
CREATE TEXT SEARCH PARSER words."Cut It" (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE words.plain (init = dsimple_init, lexize = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY shop.known (template = words.plain);
CREATE TEXT SEARCH CONFIGURATION shop.search (parser = words."Cut It");
ALTER TEXT SEARCH CONFIGURATION shop.search ADD MAPPING FOR word WITH shop.known;
