-- modelmig revision 20260101000000: text search parsers and templates change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated public.search: dropped and created again
--   F2 recreated public.parser: dropped and created again
--   F3 recreated public.words: dropped and created again
--   F4 recreated public.template: dropped and created again

CREATE SCHEMA "Search";

-- F1 recreated: public.search dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH CONFIGURATION public.search;

-- F2 recreated: public.parser dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH PARSER public.parser;

-- F3 recreated: public.words dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH DICTIONARY public.words;

-- F4 recreated: public.template dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH TEMPLATE public.template;

CREATE TEXT SEARCH PARSER "Search"."New" (
    start = pg_catalog.prsd_start,
    gettoken = pg_catalog.prsd_nexttoken,
    end = pg_catalog.prsd_end,
    lextypes = pg_catalog.prsd_lextype
);

CREATE TEXT SEARCH TEMPLATE "Search"."New" (lexize = pg_catalog.dsimple_lexize);

CREATE TEXT SEARCH CONFIGURATION public.another (parser = "Search"."New");

CREATE TEXT SEARCH PARSER public.parser (
    start = pg_catalog.prsd_start,
    gettoken = pg_catalog.prsd_nexttoken,
    end = pg_catalog.prsd_end,
    headline = pg_catalog.prsd_headline,
    lextypes = pg_catalog.prsd_lextype
);

COMMENT ON TEXT SEARCH PARSER public.parser IS 'with headlines';

CREATE TEXT SEARCH TEMPLATE public.template (init = pg_catalog.dsimple_init, lexize = pg_catalog.dsimple_lexize);

COMMENT ON TEXT SEARCH TEMPLATE public.template IS 'with options';

CREATE TEXT SEARCH DICTIONARY public.words (template = public.template, accept = 'false');

CREATE TEXT SEARCH CONFIGURATION public.search (parser = public.parser);

ALTER TEXT SEARCH CONFIGURATION public.search ADD MAPPING FOR word WITH public.words;

DROP TEXT SEARCH PARSER public.gone;

DROP TEXT SEARCH TEMPLATE public.gone;
