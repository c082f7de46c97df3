-- modelmig revision 20260101000000: enum comment added
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON TYPE app.status IS 'where an order stands';
