-- modelmig revision 20260101000000: check comment changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON CONSTRAINT ck_customers_age ON app.customers IS 'new';
