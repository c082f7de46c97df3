-- modelmig revision 20260101000000 down: default privileges change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges functions for deploy: execute to PUBLIC; execute to writer -> none
--   D2 privileges functions in shop for deploy: none -> execute to reader
--   D3 privileges schemas: create to reader -> usage to reader
--   D4 privileges sequences for deploy: nothing to the owner -> none
--   D5 privileges sequences in "Sales Data": usage to reader; usage to writer -> select, update, usage to writer
--   D6 privileges tables: select to reader -> select, insert to reader with grant option
--   D7 privileges types: none -> usage to PUBLIC
--   D8 privileges shop.orders: select to reader -> select, insert to reader with grant option  after.rs:5

-- D1 privileges: functions for deploy execute to PUBLIC; execute to writer -> none
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES FOR ROLE deploy REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC, writer;

-- D2 privileges: functions in shop for deploy none -> execute to reader
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES FOR ROLE deploy IN SCHEMA shop GRANT EXECUTE ON FUNCTIONS TO reader;

-- D3 privileges: schemas create to reader -> usage to reader
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES REVOKE CREATE ON SCHEMAS FROM reader;

ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO reader;

-- D4 privileges: sequences for deploy nothing to the owner -> none
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES FOR ROLE deploy GRANT SELECT, UPDATE, USAGE ON SEQUENCES TO deploy;

-- D5 privileges: sequences in "Sales Data" usage to reader; usage to writer -> select, update, usage to writer
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES IN SCHEMA "Sales Data" REVOKE USAGE ON SEQUENCES FROM reader;

ALTER DEFAULT PRIVILEGES IN SCHEMA "Sales Data" GRANT SELECT, UPDATE ON SEQUENCES TO writer;

-- D6 privileges: tables select to reader -> select, insert to reader with grant option
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT ON TABLES TO reader WITH GRANT OPTION;

-- D7 privileges: types none -> usage to PUBLIC
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES GRANT USAGE ON TYPES TO PUBLIC;

-- D8 privileges: shop.orders select to reader -> select, insert to reader with grant option
--    they may do more than before
GRANT SELECT, INSERT ON TABLE shop.orders TO reader WITH GRANT OPTION;
