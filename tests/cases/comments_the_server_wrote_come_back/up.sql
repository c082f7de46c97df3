-- modelmig revision 20260101000000: comments the server wrote come back
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

COMMENT ON EXTENSION hstore IS 'one day to become jsonb';

COMMENT ON SCHEMA public IS 'nothing of ours';
