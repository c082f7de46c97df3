-- modelmig revision 20260101000000: foreign key points at another table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key   fk_orders_buyer on app.orders: references: app.customers (id) -> app.companies (id)  after.rs:18
--   F2 scan          app.orders: every row is read  after.rs:18
--   F3 blocks-writes app.companies: writes wait     after.rs:18
--   F4 blocks-writes app.orders: writes wait        after.rs:18

-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT fk_orders_buyer;

-- F1 foreign-key: fk_orders_buyer on app.orders references: app.customers (id) -> app.companies (id)
--    rows that break it make the statement fail
-- F2 scan: app.orders every row is read
-- F3 blocks-writes: app.companies writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F4 blocks-writes: app.orders writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.companies, app.orders (writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_buyer FOREIGN KEY (buyer_id) REFERENCES app.companies (id);
