-- modelmig revision 20260101000000 down: foreign key not valid becomes deferrable
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER CONSTRAINT fk_orders_customer_id NOT DEFERRABLE;
