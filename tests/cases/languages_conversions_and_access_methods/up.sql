-- modelmig revision 20260101000000: languages conversions and access methods
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.c: dropped and created again
--   F2 recreated app.s: dropped and created again
--   F3 recreated app.p: dropped and created again

-- F1 recreated: app.c dropped and created again
--    it is created again further down, in the same transaction
DROP CONVERSION app.c;

-- F2 recreated: app.s dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH CONFIGURATION app.s;

-- F3 recreated: app.p dropped and created again
--    it is created again further down, in the same transaction
DROP TEXT SEARCH PARSER app.p;

CREATE DEFAULT CONVERSION app.c FOR 'LATIN1' TO 'UTF8' FROM pg_catalog.iso8859_1_to_utf8;

CREATE TEXT SEARCH PARSER app.p (
    start = pg_catalog.prsd_start,
    gettoken = pg_catalog.prsd_nexttoken,
    end = pg_catalog.prsd_end,
    headline = pg_catalog.prsd_headline,
    lextypes = pg_catalog.prsd_lextype
);

CREATE TEXT SEARCH CONFIGURATION app.s (parser = app.p);

CREATE TEXT SEARCH TEMPLATE app.simple (init = pg_catalog.dsimple_init, lexize = pg_catalog.dsimple_lexize);

CREATE TEXT SEARCH DICTIONARY app.d (template = app.simple);

CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;

CREATE TABLE app.u (
    id integer
) USING heap2;

CREATE OR REPLACE FUNCTION app.f()
 RETURNS integer
 LANGUAGE pl
AS $function$begin return 2; end$function$;

CREATE FUNCTION app.validator(oid)
 RETURNS void
 LANGUAGE c
 STRICT
AS '$libdir/plpgsql', $function$plpgsql_validator$function$;

CREATE OR REPLACE LANGUAGE pl HANDLER app.handler VALIDATOR app.validator;

COMMENT ON LANGUAGE pl IS 'ours';
