-- modelmig revision 20260101000000: unique comment added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON CONSTRAINT uq_customers_email ON app.customers IS 'one account each';
