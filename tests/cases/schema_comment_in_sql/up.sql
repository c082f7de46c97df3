-- modelmig revision 20260101000000: schema comment in sql
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON SCHEMA app IS 'the shop';
