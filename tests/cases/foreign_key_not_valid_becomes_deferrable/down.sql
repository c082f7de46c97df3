-- modelmig revision 20260101000000 down: foreign key not valid becomes deferrable
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 foreign-key fk_orders_customer_id on app.orders: deferrable: initially immediate -> no  after.rs:15

-- D1 foreign-key: fk_orders_customer_id on app.orders deferrable: initially immediate -> no
--    every statement is checked at its end, transactions cannot put it off
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER CONSTRAINT fk_orders_customer_id NOT DEFERRABLE;
