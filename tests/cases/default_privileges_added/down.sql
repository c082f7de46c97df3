-- modelmig revision 20260101000000 down: default privileges added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss  shop.refunds: dropped with its column                           after.rs:14
--   D2 privileges functions: none -> execute to PUBLIC
--   D3 privileges sequences for deploy: usage to reader; usage to writer -> none
--   D4 privileges tables in shop: select to reader -> none
--   D5 privileges shop.orders: select to reader -> none                           after.rs:5

-- D1 data-loss: shop.refunds dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop.refunds (reads and writes wait); no rewrite, no scan
DROP TABLE shop.refunds;

DROP FUNCTION shop.double(integer);

-- D2 privileges: functions none -> execute to PUBLIC
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO PUBLIC;

-- D3 privileges: sequences for deploy usage to reader; usage to writer -> none
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES FOR ROLE deploy REVOKE USAGE ON SEQUENCES FROM reader, writer;

-- D4 privileges: tables in shop select to reader -> none
--    holds for what is created from now on
ALTER DEFAULT PRIVILEGES IN SCHEMA shop REVOKE SELECT ON TABLES FROM reader;

-- D5 privileges: shop.orders select to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE shop.orders FROM reader;
