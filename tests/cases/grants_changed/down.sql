-- modelmig revision 20260101000000 down: grants changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges shop.orders: insert to reader; select, delete to writer -> select, insert to reader; select to writer with grant option  after.rs:5
--   D2 privileges shop.orders.total: none -> update to reader  after.rs:5

-- D1 privileges: shop.orders insert to reader; select, delete to writer -> select, insert to reader; select to writer with grant option
--    statements that need what is taken away fail
REVOKE DELETE ON TABLE shop.orders FROM writer;

GRANT SELECT ON TABLE shop.orders TO reader;

GRANT SELECT ON TABLE shop.orders TO writer WITH GRANT OPTION;

-- D2 privileges: shop.orders.total none -> update to reader
--    they may do more than before
GRANT UPDATE (total) ON TABLE shop.orders TO reader;
