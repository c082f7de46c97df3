-- modelmig revision 20260101000000: grants on objects of extensions
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges "Mon".pg_stat_statements.rows: none -> select to reader
--   F2 privileges "Mon".pg_stat_statements(boolean): execute to PUBLIC -> execute to PUBLIC; execute to writer with grant option
--   F3 privileges app.dblink_connect(text): execute to PUBLIC -> none
--   F4 privileges public.hstore: none -> usage to PUBLIC

CREATE EXTENSION IF NOT EXISTS dblink WITH SCHEMA app;

CREATE SCHEMA "Mon";

-- measured: ACCESS EXCLUSIVE on app.pg_stat_statements, app.pg_stat_statements_info (reads and writes wait); no rewrite, no scan
ALTER EXTENSION pg_stat_statements SET SCHEMA "Mon";

-- F1 privileges: "Mon".pg_stat_statements.rows none -> select to reader
--    they may do more than before
GRANT SELECT (rows) ON TABLE "Mon".pg_stat_statements TO reader;

-- F2 privileges: "Mon".pg_stat_statements(boolean) execute to PUBLIC -> execute to PUBLIC; execute to writer with grant option
--    they may do more than before
GRANT EXECUTE ON FUNCTION "Mon".pg_stat_statements(boolean) TO writer WITH GRANT OPTION;

-- F3 privileges: app.dblink_connect(text) execute to PUBLIC -> none
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION app.dblink_connect(text) FROM PUBLIC;

-- F4 privileges: public.hstore none -> usage to PUBLIC
--    they may do more than before
GRANT USAGE ON TYPE public.hstore TO PUBLIC;
