-- modelmig revision 20260101000000: domain comment changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON DOMAIN app.code IS 'new';
