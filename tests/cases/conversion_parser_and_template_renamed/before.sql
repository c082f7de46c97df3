CREATE SCHEMA words;
CREATE CONVERSION shop.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
COMMENT ON CONVERSION shop.latin IS 'from the west';
CREATE TEXT SEARCH PARSER shop.cut (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE shop.plain (init = dsimple_init, lexize = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY shop.known (template = shop.plain);
CREATE TEXT SEARCH CONFIGURATION shop.search (parser = shop.cut);
ALTER TEXT SEARCH CONFIGURATION shop.search ADD MAPPING FOR word WITH shop.known;
