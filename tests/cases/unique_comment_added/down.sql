-- modelmig revision 20260101000000 down: unique comment added
-- returns to: base
-- fingerprints: …

COMMENT ON CONSTRAINT uq_customers_email ON app.customers IS NULL;
