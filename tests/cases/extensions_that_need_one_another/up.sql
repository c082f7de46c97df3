-- modelmig revision 20260101000000: extensions that need one another
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

CREATE EXTENSION IF NOT EXISTS cube WITH SCHEMA app;

CREATE EXTENSION IF NOT EXISTS earthdistance WITH SCHEMA app;
