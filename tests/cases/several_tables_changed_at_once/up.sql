-- modelmig revision 20260101000000: several tables changed at once
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  unique           uq_customers_name on app.customers: none -> unique (name)  after.rs:8
--   F2  scan             app.customers: every row is read                           after.rs:8
--   F3  blocks-reads     app.customers: reads and writes wait                       after.rs:8
--   F4  may-fail-on-rows uq_customers_name on app.customers: fails on duplicates    after.rs:8
--   F5  type-change      app.orders.total: integer -> bigint                        after.rs:17
--   F6  rewrite          app.orders: every row is written anew                      after.rs:17
--   F7  blocks-reads     app.orders: reads and writes wait                          after.rs:17
--   F8  scan             app.orders: every row is read                              after.rs:18
--   F9  blocks-writes    app.customers: writes wait                                 after.rs:18
--   F10 blocks-writes    app.orders: writes wait                                    after.rs:18

CREATE TABLE app.payments (
    id bigint NOT NULL,
    order_id bigint NOT NULL,
    CONSTRAINT pk_payments PRIMARY KEY (id)
);

-- F1 unique: uq_customers_name on app.customers none -> unique (name)
--    duplicates make it fail
-- F2 scan: app.customers every row is read
-- F3 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: uq_customers_name on app.customers fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.customers WHERE name IS NOT NULL GROUP BY name HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, scans app.customers
ALTER TABLE app.customers ADD CONSTRAINT uq_customers_name UNIQUE (name);

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ADD COLUMN customer_id bigint;

-- F5 type-change: app.orders.total integer -> bigint
--    values are converted by an assignment cast
-- F6 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F7 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN total TYPE bigint;

-- F8 scan: app.orders every row is read
-- F9 blocks-writes: app.customers writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F10 blocks-writes: app.orders writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES app.customers (id);

-- measured: SHARE ROW EXCLUSIVE on app.orders (writes wait); no rewrite, no scan
ALTER TABLE app.payments ADD CONSTRAINT fk_payments_order_id FOREIGN KEY (order_id) REFERENCES app.orders (id);
