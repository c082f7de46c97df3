-- modelmig revision 20260101000000: foreign key renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders RENAME CONSTRAINT orders_customer_id_fkey TO fk_orders_customer_id;
