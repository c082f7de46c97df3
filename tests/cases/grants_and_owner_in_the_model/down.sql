-- modelmig revision 20260101000000 down: grants and owner in the model
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss  shop.refunds: dropped with its column                          after.rs:16
--   D2 privileges shop.orders: select to PUBLIC; select to reader; insert to writer with grant option -> none  after.rs:6
--   D3 privileges shop.orders.note: update to writer with grant option -> none   after.rs:6
--   D4 privileges shop.orders.total: update to writer with grant option -> none  after.rs:6
--   D5 privileges shop.orders: owned by deploy -> the migrating role             after.rs:6

-- D1 data-loss: shop.refunds dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on shop.refunds (reads and writes wait); no rewrite, no scan
DROP TABLE shop.refunds;

-- D2 privileges: shop.orders select to PUBLIC; select to reader; insert to writer with grant option -> none
--    statements that need what is taken away fail
-- D3 privileges: shop.orders.note update to writer with grant option -> none
--    statements that need what is taken away fail
-- D4 privileges: shop.orders.total update to writer with grant option -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE shop.orders FROM reader;

REVOKE INSERT ON TABLE shop.orders FROM writer;

REVOKE UPDATE (note, total) ON TABLE shop.orders FROM writer;

-- D5 privileges: shop.orders owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders OWNER TO CURRENT_USER;

REVOKE SELECT ON TABLE shop.orders FROM PUBLIC;
