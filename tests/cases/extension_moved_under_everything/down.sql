-- modelmig revision 20260101000000 down: extension moved under everything
-- returns to: base
-- fingerprints: …

ALTER EXTENSION citext SET SCHEMA one;

ALTER EXTENSION pg_trgm SET SCHEMA one;
