CREATE SCHEMA app;
CREATE FUNCTION app.handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE FUNCTION app.validator(oid) RETURNS void LANGUAGE c STRICT AS '$libdir/plpgsql', 'plpgsql_validator';
CREATE LANGUAGE pl HANDLER app.handler VALIDATOR app.validator;
COMMENT ON LANGUAGE pl IS 'ours';
CREATE FUNCTION app.f() RETURNS integer LANGUAGE pl AS 'begin return 2; end';
CREATE DEFAULT CONVERSION app.c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE TEXT SEARCH PARSER app.p (
    start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype, headline = prsd_headline
);
CREATE TEXT SEARCH CONFIGURATION app.s (parser = app.p);
CREATE TEXT SEARCH TEMPLATE app.simple (init = dsimple_init, lexize = dsimple_lexize);
CREATE TEXT SEARCH DICTIONARY app.d (template = app.simple);
CREATE ACCESS METHOD heap2 TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE app.t (id integer);
CREATE TABLE app.u (id integer) USING heap2;
