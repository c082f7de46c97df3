-- modelmig revision 20260101000000: comment on public taken away
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON SCHEMA public IS '';
