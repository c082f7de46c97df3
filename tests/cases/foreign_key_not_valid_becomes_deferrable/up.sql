-- modelmig revision 20260101000000: foreign key not valid becomes deferrable
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER CONSTRAINT fk_orders_customer_id DEFERRABLE;
