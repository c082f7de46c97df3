-- modelmig revision 20260101000000 down: grants on objects of the server
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges pg_catalog: usage to PUBLIC; usage to writer -> usage to PUBLIC
--   D2 privileges pg_catalog.pg_authid: none -> select to reader
--   D3 privileges pg_catalog.pg_authid.rolcanlogin: select to reader -> none
--   D4 privileges pg_catalog.pg_authid.rolname: select to reader -> none
--   D5 privileges pg_catalog.pg_ls_waldir(): execute to pg_monitor; execute to writer -> execute to pg_monitor
--   D6 privileges pg_catalog.pg_settings: select, update to PUBLIC -> update to PUBLIC
--   D7 privileges pg_catalog.pg_sleep(double precision): none -> execute to PUBLIC
--   D8 privileges pg_catalog.xml: none -> usage to PUBLIC

-- D1 privileges: pg_catalog usage to PUBLIC; usage to writer -> usage to PUBLIC
--    statements that need what is taken away fail
REVOKE USAGE ON SCHEMA pg_catalog FROM writer;

-- D2 privileges: pg_catalog.pg_authid none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE pg_catalog.pg_authid TO reader;

-- D3 privileges: pg_catalog.pg_authid.rolcanlogin select to reader -> none
--    statements that need what is taken away fail
-- D4 privileges: pg_catalog.pg_authid.rolname select to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT (rolcanlogin, rolname) ON TABLE pg_catalog.pg_authid FROM reader;

-- D5 privileges: pg_catalog.pg_ls_waldir() execute to pg_monitor; execute to writer -> execute to pg_monitor
--    statements that need what is taken away fail
REVOKE EXECUTE ON FUNCTION pg_catalog.pg_ls_waldir() FROM writer;

-- D6 privileges: pg_catalog.pg_settings select, update to PUBLIC -> update to PUBLIC
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE pg_catalog.pg_settings FROM PUBLIC;

-- D7 privileges: pg_catalog.pg_sleep(double precision) none -> execute to PUBLIC
--    they may do more than before
GRANT EXECUTE ON FUNCTION pg_catalog.pg_sleep(double precision) TO PUBLIC;

-- D8 privileges: pg_catalog.xml none -> usage to PUBLIC
--    they may do more than before
GRANT USAGE ON TYPE pg_catalog.xml TO PUBLIC;
