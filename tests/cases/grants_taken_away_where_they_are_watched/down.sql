-- modelmig revision 20260101000000 down: grants taken away where they are watched
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges tables: none -> select to reader
--   D2 privileges shop.orders: none -> select to reader  after.rs:5

-- D1 privileges: tables none -> select to reader
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO reader;

-- D2 privileges: shop.orders none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE shop.orders TO reader;
