-- modelmig revision 20260101000000: foreign key validated
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key      fk_orders_customer_id on app.orders: state: not valid -> valid  after.rs:15
--   F2 scan             app.orders: every row is read                                   after.rs:15
--   F3 may-fail-on-rows fk_orders_customer_id on app.orders: fails on rows whose key points nowhere  after.rs:15

-- F1 foreign-key: fk_orders_customer_id on app.orders state: not valid -> valid
--    rows that break it make the statement fail
-- F2 scan: app.orders every row is read
-- F3 may-fail-on-rows: fk_orders_customer_id on app.orders fails on rows whose key points nowhere
--    to count them: SELECT count(*) FROM app.orders AS child WHERE child.customer_id IS NOT NULL AND NOT EXISTS (SELECT FROM app.customers AS parent WHERE parent.id = child.customer_id)
-- measured: SHARE UPDATE EXCLUSIVE on app.orders (reads and writes go on); no rewrite, scans app.orders
ALTER TABLE app.orders VALIDATE CONSTRAINT fk_orders_customer_id;
