-- modelmig revision 20260101000000 down: grants on objects of extensions
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss  dblink: dropped
--   D2 privileges app.pg_stat_statements.rows: select to reader -> none
--   D3 privileges app.pg_stat_statements(boolean): execute to PUBLIC; execute to writer with grant option -> execute to PUBLIC
--   D4 privileges public.hstore: usage to PUBLIC -> none

-- measured: ACCESS EXCLUSIVE on "Mon".pg_stat_statements, "Mon".pg_stat_statements_info (reads and writes wait); no rewrite, no scan
ALTER EXTENSION pg_stat_statements SET SCHEMA app;

DROP SCHEMA "Mon";

-- D1 data-loss: dblink dropped
--    everything the extension defines goes with it
-- measured: ACCESS EXCLUSIVE on app.dblink_pkey_results (reads and writes wait); no rewrite, no scan
DROP EXTENSION dblink;

-- D2 privileges: app.pg_stat_statements.rows select to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT (rows) ON TABLE app.pg_stat_statements FROM reader;

-- D3 privileges: app.pg_stat_statements(boolean) execute to PUBLIC; execute to writer with grant option -> execute to PUBLIC
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION app.pg_stat_statements(boolean) FROM writer;

-- D4 privileges: public.hstore usage to PUBLIC -> none
--    statements that need what is taken away fail
REVOKE USAGE ON TYPE public.hstore FROM PUBLIC;
