-- modelmig revision 20260101000000: default privileges on large objects
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges large objects: none -> select to reader with grant option
--   F2 privileges large objects for deploy: select, update to writer -> select to writer

-- F1 privileges: large objects none -> select to reader with grant option
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO reader WITH GRANT OPTION;

-- F2 privileges: large objects for deploy select, update to writer -> select to writer
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES FOR ROLE deploy REVOKE UPDATE ON LARGE OBJECTS FROM writer;
