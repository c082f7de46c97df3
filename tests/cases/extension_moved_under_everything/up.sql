-- modelmig revision 20260101000000: extension moved under everything
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER EXTENSION citext SET SCHEMA two;

ALTER EXTENSION pg_trgm SET SCHEMA two;
