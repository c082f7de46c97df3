-- modelmig revision 20260101000000: foreign key comment added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON CONSTRAINT fk_orders_customer_id ON app.orders IS 'who pays';
