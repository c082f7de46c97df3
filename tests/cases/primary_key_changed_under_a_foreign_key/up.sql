-- modelmig revision 20260101000000: primary key changed under a foreign key
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique        pk_customers on app.customers: primary key (id) -> primary key (id) include (name)  after.rs:4
--   F2 scan          app.customers: every row is read      after.rs:4
--   F3 blocks-reads  app.customers: reads and writes wait  after.rs:4
--   F4 scan          app.orders: every row is read         after.rs:15
--   F5 blocks-writes app.customers: writes wait            after.rs:15
--   F6 blocks-writes app.orders: writes wait               after.rs:15

-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT fk_orders_customer_id;

-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT pk_customers;

-- F1 unique: pk_customers on app.customers primary key (id) -> primary key (id) include (name)
--    duplicates make it fail
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT pk_customers PRIMARY KEY (id) INCLUDE (name);

-- F4 scan: app.orders every row is read
-- F5 blocks-writes: app.customers writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F6 blocks-writes: app.orders writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES app.customers (id);
