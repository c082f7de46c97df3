CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY);
REVOKE SELECT ON pg_catalog.pg_settings FROM PUBLIC;
GRANT SELECT ON pg_catalog.pg_authid TO reader;
GRANT EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) TO PUBLIC;
