-- modelmig revision 20260101000000: extension without a way back
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 irreversible hstore: hstore: + CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public VERSION '1.4'; hstore: - CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public

-- F1 irreversible: hstore hstore: + CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public VERSION '1.4'; hstore: - CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA public
--    down does not restore it
ALTER EXTENSION hstore UPDATE TO '1.8';
