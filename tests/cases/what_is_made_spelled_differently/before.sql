CREATE CONVERSION shop.latin FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
CREATE TEXT SEARCH PARSER shop.words (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);
CREATE TEXT SEARCH TEMPLATE shop.plain (init = dsimple_init, lexize = dsimple_lexize);
CREATE ACCESS METHOD pile TYPE TABLE HANDLER heap_tableam_handler;
CREATE FUNCTION shop.plain_out(internal) RETURNS internal LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION shop.plain_out(internal));
CREATE FUNCTION shop.handle() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE TRUSTED LANGUAGE talk HANDLER shop.handle;
COMMENT ON LANGUAGE talk IS 'as plpgsql';
