-- modelmig revision 20260101000000 down: text search parsers and templates change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated public.search: dropped and created again
--   D2 recreated public.parser: dropped and created again
--   D3 recreated public.words: dropped and created again
--   D4 recreated public.template: dropped and created again

-- D1 recreated: public.search dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH CONFIGURATION public.search;

-- D2 recreated: public.parser dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH PARSER public.parser;

-- D3 recreated: public.words dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH DICTIONARY public.words;

-- D4 recreated: public.template dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH TEMPLATE public.template;

CREATE TEXT SEARCH PARSER public.gone (
    start = pg_catalog.prsd_start,
    gettoken = pg_catalog.prsd_nexttoken,
    end = pg_catalog.prsd_end,
    lextypes = pg_catalog.prsd_lextype
);

CREATE TEXT SEARCH TEMPLATE public.gone (lexize = pg_catalog.dsimple_lexize);

CREATE TEXT SEARCH PARSER public.parser (
    start = pg_catalog.prsd_start,
    gettoken = pg_catalog.prsd_nexttoken,
    end = pg_catalog.prsd_end,
    lextypes = pg_catalog.prsd_lextype
);

CREATE TEXT SEARCH TEMPLATE public.template (lexize = pg_catalog.dsimple_lexize);

CREATE TEXT SEARCH DICTIONARY public.words (template = public.template);

CREATE TEXT SEARCH CONFIGURATION public.search (parser = public.parser);

ALTER TEXT SEARCH CONFIGURATION public.search ADD MAPPING FOR word WITH public.words;

DROP TEXT SEARCH TEMPLATE "Search"."New";

DROP TEXT SEARCH CONFIGURATION public.another;

DROP TEXT SEARCH PARSER "Search"."New";

DROP SCHEMA "Search";
