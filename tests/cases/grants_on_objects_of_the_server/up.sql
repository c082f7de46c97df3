-- modelmig revision 20260101000000: grants on objects of the server
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges pg_catalog: usage to PUBLIC -> usage to PUBLIC; usage to writer
--   F2 privileges pg_catalog.pg_authid: select to reader -> none
--   F3 privileges pg_catalog.pg_authid.rolcanlogin: none -> select to reader
--   F4 privileges pg_catalog.pg_authid.rolname: none -> select to reader
--   F5 privileges pg_catalog.pg_ls_waldir(): execute to pg_monitor -> execute to pg_monitor; execute to writer
--   F6 privileges pg_catalog.pg_settings: update to PUBLIC -> select, update to PUBLIC
--   F7 privileges pg_catalog.pg_sleep(double precision): execute to PUBLIC -> none
--   F8 privileges pg_catalog.xml: usage to PUBLIC -> none

-- F1 privileges: pg_catalog usage to PUBLIC -> usage to PUBLIC; usage to writer
--    they may do more than before
GRANT USAGE ON SCHEMA pg_catalog TO writer;

-- F2 privileges: pg_catalog.pg_authid select to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE pg_catalog.pg_authid FROM reader;

-- F3 privileges: pg_catalog.pg_authid.rolcanlogin none -> select to reader
--    they may do more than before
-- F4 privileges: pg_catalog.pg_authid.rolname none -> select to reader
--    they may do more than before
GRANT SELECT (rolcanlogin, rolname) ON TABLE pg_catalog.pg_authid TO reader;

-- F5 privileges: pg_catalog.pg_ls_waldir() execute to pg_monitor -> execute to pg_monitor; execute to writer
--    they may do more than before
GRANT EXECUTE ON FUNCTION pg_catalog.pg_ls_waldir() TO writer;

-- F6 privileges: pg_catalog.pg_settings update to PUBLIC -> select, update to PUBLIC
--    they may do more than before
GRANT SELECT ON TABLE pg_catalog.pg_settings TO PUBLIC;

-- F7 privileges: pg_catalog.pg_sleep(double precision) execute to PUBLIC -> none
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) FROM PUBLIC;

-- F8 privileges: pg_catalog.xml usage to PUBLIC -> none
--    statements that need what is taken away fail
REVOKE USAGE ON TYPE pg_catalog.xml FROM PUBLIC;
