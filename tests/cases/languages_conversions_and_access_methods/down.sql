-- modelmig revision 20260101000000 down: languages conversions and access methods
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.c: dropped and created again
--   D2 recreated app.s: dropped and created again
--   D3 recreated app.p: dropped and created again
--   D4 data-loss app.u: dropped with its column

-- D1 recreated: app.c dropped and created again
--    it is created again further down, in the same transaction
DROP CONVERSION app.c;

-- D2 recreated: app.s dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH CONFIGURATION app.s;

-- D3 recreated: app.p dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH PARSER app.p;

-- D4 data-loss: app.u dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.u (reads and writes wait); no rewrite, no scan
DROP TABLE app.u;

CREATE CONVERSION app.c FOR 'LATIN1' TO 'UTF8' FROM pg_catalog.iso8859_1_to_utf8;

CREATE TEXT SEARCH PARSER app.p (
    start = pg_catalog.prsd_start,
    gettoken = pg_catalog.prsd_nexttoken,
    end = pg_catalog.prsd_end,
    lextypes = pg_catalog.prsd_lextype
);

CREATE TEXT SEARCH CONFIGURATION app.s (parser = app.p);

CREATE OR REPLACE FUNCTION app.f()
 RETURNS integer
 LANGUAGE pl
AS $function$begin return 1; end$function$;

CREATE OR REPLACE TRUSTED LANGUAGE pl HANDLER app.handler;

COMMENT ON LANGUAGE pl IS NULL;

DROP FUNCTION app.validator(oid);

DROP ACCESS METHOD heap2;

DROP TEXT SEARCH DICTIONARY app.d;

DROP TEXT SEARCH TEMPLATE app.simple;
