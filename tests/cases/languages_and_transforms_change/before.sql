CREATE LANGUAGE gone HANDLER plpgsql_call_handler;
CREATE LANGUAGE changed HANDLER plpgsql_call_handler;
CREATE FUNCTION one() RETURNS integer LANGUAGE changed AS 'begin return 1; end';
CREATE FUNCTION two() RETURNS integer LANGUAGE gone AS 'begin return 2; end';
CREATE TYPE pair AS (a integer, b integer);
CREATE TRANSFORM FOR pair LANGUAGE changed (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE TRANSFORM FOR integer LANGUAGE changed (FROM SQL WITH FUNCTION prsd_lextype(internal));
COMMENT ON TRANSFORM FOR integer LANGUAGE changed IS 'before';
