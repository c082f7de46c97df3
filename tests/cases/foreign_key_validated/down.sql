-- modelmig revision 20260101000000 down: foreign key validated
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 foreign-key fk_orders_customer_id on app.orders: state: valid -> not valid  after.rs:15

-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT fk_orders_customer_id;

-- D1 foreign-key: fk_orders_customer_id on app.orders state: valid -> not valid
--    rows that are there are not looked at
-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, no scan
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES app.customers (id) NOT VALID;
