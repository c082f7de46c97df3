-- modelmig revision 20260101000000: foreign key dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key fk_orders_customer_id on app.orders: references app.customers (id) -> none

-- F1 foreign-key: fk_orders_customer_id on app.orders references app.customers (id) -> none
--    integrity is no longer enforced; the drop locks both tables
-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT fk_orders_customer_id;
