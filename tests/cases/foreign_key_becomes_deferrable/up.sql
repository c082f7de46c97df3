-- modelmig revision 20260101000000: foreign key becomes deferrable
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key fk_orders_customer_id on app.orders: deferrable: no -> initially deferred  after.rs:15

-- F1 foreign-key: fk_orders_customer_id on app.orders deferrable: no -> initially deferred
--    the check is put off to the end of the transaction
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER CONSTRAINT fk_orders_customer_id DEFERRABLE INITIALLY DEFERRED;
