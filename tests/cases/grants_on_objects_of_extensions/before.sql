CREATE SCHEMA app;
CREATE EXTENSION pg_stat_statements WITH SCHEMA app;
REVOKE SELECT ON app.pg_stat_statements FROM PUBLIC;
GRANT SELECT (query, calls) ON app.pg_stat_statements TO reader;
CREATE EXTENSION hstore;
REVOKE USAGE ON TYPE hstore FROM PUBLIC;
CREATE TABLE app.t (id bigint PRIMARY KEY);
