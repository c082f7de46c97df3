-- modelmig revision 20260101000000: default privileges change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges functions for deploy: none -> execute to PUBLIC; execute to writer
--   F2 privileges functions in shop for deploy: execute to reader -> none
--   F3 privileges schemas: usage to reader -> create to reader
--   F4 privileges sequences for deploy: none -> nothing to the owner
--   F5 privileges sequences in "Sales Data": select, update, usage to writer -> usage to reader; usage to writer
--   F6 privileges tables: select, insert to reader with grant option -> select to reader
--   F7 privileges types: usage to PUBLIC -> none
--   F8 privileges shop.orders: select, insert to reader with grant option -> select to reader  after.rs:5

-- F1 privileges: functions for deploy none -> execute to PUBLIC; execute to writer
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES FOR ROLE deploy GRANT EXECUTE ON FUNCTIONS TO PUBLIC, writer;

-- F2 privileges: functions in shop for deploy execute to reader -> none
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES FOR ROLE deploy IN SCHEMA shop REVOKE EXECUTE ON FUNCTIONS FROM reader;

-- F3 privileges: schemas usage to reader -> create to reader
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON SCHEMAS FROM reader;

ALTER DEFAULT PRIVILEGES GRANT CREATE ON SCHEMAS TO reader;

-- F4 privileges: sequences for deploy none -> nothing to the owner
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES FOR ROLE deploy REVOKE SELECT, UPDATE, USAGE ON SEQUENCES FROM deploy;

-- F5 privileges: sequences in "Sales Data" select, update, usage to writer -> usage to reader; usage to writer
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES IN SCHEMA "Sales Data" REVOKE SELECT, UPDATE ON SEQUENCES FROM writer;

ALTER DEFAULT PRIVILEGES IN SCHEMA "Sales Data" GRANT USAGE ON SEQUENCES TO reader;

-- F6 privileges: tables select, insert to reader with grant option -> select to reader
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES REVOKE INSERT ON TABLES FROM reader;

ALTER DEFAULT PRIVILEGES REVOKE GRANT OPTION FOR SELECT ON TABLES FROM reader;

-- F7 privileges: types usage to PUBLIC -> none
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES REVOKE USAGE ON TYPES FROM PUBLIC;

-- F8 privileges: shop.orders select, insert to reader with grant option -> select to reader
--    statements that need what is taken away fail
REVOKE INSERT ON TABLE shop.orders FROM reader;

REVOKE GRANT OPTION FOR SELECT ON TABLE shop.orders FROM reader;
