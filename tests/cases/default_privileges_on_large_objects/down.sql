-- modelmig revision 20260101000000 down: default privileges on large objects
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges large objects: select to reader with grant option -> none
--   D2 privileges large objects for deploy: select to writer -> select, update to writer

-- D1 privileges: large objects select to reader with grant option -> none
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES REVOKE SELECT ON LARGE OBJECTS FROM reader;

-- D2 privileges: large objects for deploy select to writer -> select, update to writer
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES FOR ROLE deploy GRANT UPDATE ON LARGE OBJECTS TO writer;
