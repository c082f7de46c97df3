-- modelmig revision 20260101000000 down: foreign key added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 foreign-key fk_orders_customer_id on app.orders: references app.customers (id) -> none  after.rs:15

-- D1 foreign-key: fk_orders_customer_id on app.orders references app.customers (id) -> none
--    integrity is no longer enforced; the drop locks both tables
-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT fk_orders_customer_id;
