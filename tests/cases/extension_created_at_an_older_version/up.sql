-- modelmig revision 20260101000000: extension created at an older version
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA app VERSION '1.5';
