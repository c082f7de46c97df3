-- modelmig revision 20260101000000: index comment changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON INDEX app.idx_customers_email IS 'new';
