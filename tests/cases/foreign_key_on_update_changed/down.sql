-- modelmig revision 20260101000000 down: foreign key on update changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 foreign-key   fk_orders_customer_id on app.orders: on delete: restrict -> no action; on update: set null -> cascade  after.rs:15
--   D2 scan          app.orders: every row is read  after.rs:15
--   D3 blocks-writes app.customers: writes wait     after.rs:15
--   D4 blocks-writes app.orders: writes wait        after.rs:15

-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT fk_orders_customer_id;

-- D1 foreign-key: fk_orders_customer_id on app.orders on delete: restrict -> no action; on update: set null -> cascade
--    deleting a row that is referred to fails; changing a key that is referred to changes it in them too
-- D2 scan: app.orders every row is read
-- D3 blocks-writes: app.customers writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D4 blocks-writes: app.orders writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES app.customers (id) ON UPDATE CASCADE;
