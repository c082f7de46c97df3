-- modelmig revision 20260101000000: table renamed with its grants
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename shop.orders: shop.orders -> shop.purchases                         after.rs:5
--   F2 rename shop.purchases.note: shop.purchases.note -> shop.purchases.remark  after.rs:10

-- F1 rename: shop.orders shop.orders -> shop.purchases
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders RENAME TO purchases;

-- F2 rename: shop.purchases.note shop.purchases.note -> shop.purchases.remark
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on shop.purchases (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.purchases RENAME COLUMN note TO remark;

-- measured: ACCESS EXCLUSIVE on shop.purchases (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.purchases RENAME CONSTRAINT pk_orders TO pk_purchases;

-- measured: ACCESS EXCLUSIVE on shop.purchases (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.purchases RENAME CONSTRAINT orders_id_not_null TO purchases_id_not_null;

-- measured: ACCESS EXCLUSIVE on shop.purchases (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.purchases RENAME CONSTRAINT orders_note_not_null TO purchases_remark_not_null;

-- measured: ACCESS EXCLUSIVE on shop.purchases (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.purchases RENAME CONSTRAINT orders_total_not_null TO purchases_total_not_null;
