-- modelmig revision 20260101000000 down: foreign key renamed
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders RENAME CONSTRAINT fk_orders_customer_id TO orders_customer_id_fkey;
