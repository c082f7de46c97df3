-- modelmig revision 20260101000000: foreign key validated
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan app.orders: every row is read  after.rs:15

-- F1 scan: app.orders every row is read
-- measured: SHARE UPDATE EXCLUSIVE on app.orders (reads and writes go on); no rewrite, scans app.orders
ALTER TABLE app.orders VALIDATE CONSTRAINT fk_orders_customer_id;
