CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY);
GRANT SELECT (rolname, rolcanlogin) ON pg_catalog.pg_authid TO reader;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_waldir() TO writer;
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;
REVOKE USAGE ON TYPE pg_catalog.xml FROM PUBLIC;
GRANT USAGE ON SCHEMA pg_catalog TO writer;
