CREATE CONVERSION shop.latin FOR 'latin1' TO 'unicode' FROM pg_catalog.iso8859_1_to_utf8;
CREATE TEXT SEARCH PARSER shop."words" (lextypes = pg_catalog.prsd_lextype, start = pg_catalog.prsd_start, end = pg_catalog.prsd_end, gettoken = pg_catalog.prsd_nexttoken);
CREATE TEXT SEARCH TEMPLATE shop.plain (lexize = dsimple_lexize, init = dsimple_init);
CREATE ACCESS METHOD "pile" TYPE TABLE HANDLER pg_catalog.heap_tableam_handler;
CREATE FUNCTION shop.plain_out(internal) RETURNS internal LANGUAGE internal STRICT IMMUTABLE AS 'int4out';
CREATE OR REPLACE TRANSFORM FOR int4 LANGUAGE "sql" (FROM SQL WITH FUNCTION shop.plain_out);
CREATE FUNCTION shop.handle() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler';
CREATE OR REPLACE TRUSTED PROCEDURAL LANGUAGE talk HANDLER shop.handle;
COMMENT ON PROCEDURAL LANGUAGE talk IS $$as plpgsql$$;
