-- modelmig revision 20260101000000 down: table renamed with its grants
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename shop.purchases: shop.purchases -> shop.orders               after.rs:5
--   D2 rename shop.orders.remark: shop.orders.remark -> shop.orders.note  after.rs:10

-- D1 rename: shop.purchases shop.purchases -> shop.orders
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on shop.purchases (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.purchases RENAME TO orders;

-- D2 rename: shop.orders.remark shop.orders.remark -> shop.orders.note
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders RENAME COLUMN remark TO note;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders RENAME CONSTRAINT pk_purchases TO pk_orders;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders RENAME CONSTRAINT purchases_id_not_null TO orders_id_not_null;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders RENAME CONSTRAINT purchases_remark_not_null TO orders_note_not_null;

-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders RENAME CONSTRAINT purchases_total_not_null TO orders_total_not_null;
