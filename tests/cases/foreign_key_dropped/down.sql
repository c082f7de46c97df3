-- modelmig revision 20260101000000 down: foreign key dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan             app.orders: every row is read
--   D2 blocks-writes    app.customers: writes wait
--   D3 blocks-writes    app.orders: writes wait
--   D4 may-fail-on-rows fk_orders_customer_id on app.orders: fails on rows whose key points nowhere

-- D1 scan: app.orders every row is read
-- D2 blocks-writes: app.customers writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D3 blocks-writes: app.orders writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: fk_orders_customer_id on app.orders fails on rows whose key points nowhere
--    to count them: SELECT count(*) FROM app.orders AS child WHERE child.customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM app.customers AS parent WHERE parent.id = child.customer_id)
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES app.customers (id);
