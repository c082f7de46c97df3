CREATE TRUSTED LANGUAGE changed HANDLER plpgsql_call_handler INLINE plpgsql_inline_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE changed IS 'for everybody';
CREATE FUNCTION one() RETURNS integer LANGUAGE changed AS 'begin return 1; end';
CREATE LANGUAGE "New" HANDLER pg_catalog.plpgsql_call_handler;
CREATE FUNCTION two() RETURNS integer LANGUAGE "New" AS 'begin return 2; end';
CREATE TYPE pair AS (a integer, b integer);
CREATE TRANSFORM FOR int LANGUAGE changed (TO SQL WITH FUNCTION int4recv(internal), FROM SQL WITH FUNCTION prsd_lextype(internal));
COMMENT ON TRANSFORM FOR integer LANGUAGE changed IS 'after';
CREATE TRANSFORM FOR pair LANGUAGE "New" (FROM SQL WITH FUNCTION prsd_lextype(internal));
