-- modelmig revision 20260101000000 down: primary key changed under a foreign key
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique        pk_customers on app.customers: primary key (id) include (name) -> primary key (id)  after.rs:4
--   D2 scan          app.customers: every row is read      after.rs:4
--   D3 blocks-reads  app.customers: reads and writes wait  after.rs:4
--   D4 scan          app.orders: every row is read         after.rs:15
--   D5 blocks-writes app.customers: writes wait            after.rs:15
--   D6 blocks-writes app.orders: writes wait               after.rs:15

-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT fk_orders_customer_id;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT pk_customers;

-- D1 unique: pk_customers on app.customers primary key (id) include (name) -> primary key (id)
--    duplicates make it fail
-- D2 scan: app.customers every row is read
-- D3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT pk_customers PRIMARY KEY (id);

-- D4 scan: app.orders every row is read
-- D5 blocks-writes: app.customers writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D6 blocks-writes: app.orders writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES app.customers (id);
