-- modelmig revision 20260101000000: foreign key added not valid
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE ROW EXCLUSIVE on app.customers, app.orders (writes wait); no rewrite, no scan
ALTER TABLE app.orders ADD CONSTRAINT fk_orders_customer_id FOREIGN KEY (customer_id) REFERENCES app.customers (id) NOT VALID;
