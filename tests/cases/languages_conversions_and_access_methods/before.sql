CREATE SCHEMA app;
CREATE FUNCTION app.handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE TRUSTED LANGUAGE pl HANDLER app.handler;
CREATE FUNCTION app.f() RETURNS integer LANGUAGE pl AS 'begin return 1; end';
CREATE CONVERSION app.c FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE TEXT SEARCH PARSER app.p (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
CREATE TEXT SEARCH CONFIGURATION app.s (parser = app.p);
CREATE TABLE app.t (id integer);
