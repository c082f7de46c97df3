-- modelmig revision 20260101000000 down: foreign key points at another table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 foreign-key   fk_orders_buyer on app.orders: references: app.companies (id) -> app.customers (id)  after.rs:18
--   D2 scan          app.orders: every row is read  after.rs:18
--   D3 blocks-writes app.customers: writes wait     after.rs:18
--   D4 blocks-writes app.orders: writes wait        after.rs:18

-- measured: ACCESS EXCLUSIVE on app.companies, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT fk_orders_buyer;

-- D1 foreign-key: fk_orders_buyer on app.orders references: app.companies (id) -> app.customers (id)
--    rows that break it make the statement fail
-- D2 scan: app.orders every row is read
-- D3 blocks-writes: app.customers writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D4 blocks-writes: app.orders writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_buyer FOREIGN KEY (buyer_id) REFERENCES app.customers (id);
