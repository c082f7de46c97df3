-- modelmig revision 20260101000000: extension in a schema with a comment
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER EXTENSION pg_trgm SET SCHEMA "Ext Ras";

CREATE EXTENSION IF NOT EXISTS "uuid-ossp" WITH SCHEMA "Ext Ras";

COMMENT ON EXTENSION hstore IS 'keys and values';

COMMENT ON EXTENSION pg_trgm IS 'finds what''s alike';
