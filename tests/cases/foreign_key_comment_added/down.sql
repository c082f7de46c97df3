-- modelmig revision 20260101000000 down: foreign key comment added
-- returns to: base
-- fingerprints: …

COMMENT ON CONSTRAINT fk_orders_customer_id ON app.orders IS NULL;
