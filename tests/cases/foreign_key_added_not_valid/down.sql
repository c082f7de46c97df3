-- modelmig revision 20260101000000 down: foreign key added not valid
-- returns to: base
-- fingerprints: …

-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT fk_orders_customer_id;
