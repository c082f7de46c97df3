-- modelmig revision 20260101000000: foreign key set default
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key   fk_orders_customer_id on app.orders: on delete: no action -> set default  after.rs:15
--   F2 scan          app.orders: every row is read                                             after.rs:15
--   F3 blocks-writes app.customers: writes wait                                                after.rs:15
--   F4 blocks-writes app.orders: writes wait                                                   after.rs:15

-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT fk_orders_customer_id;

-- F1 foreign-key: fk_orders_customer_id on app.orders on delete: no action -> set default
--    deleting a row that is referred to sets customer_id of those that refer to it to the default
-- F2 scan: app.orders every row is read
-- F3 blocks-writes: app.customers writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-writes: app.orders writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES app.customers (id) ON DELETE SET DEFAULT;
