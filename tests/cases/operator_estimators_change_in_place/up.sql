-- modelmig revision 20260101000000: operator estimators change in place
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

ALTER OPERATOR app.===(integer, integer) SET (RESTRICT = NONE, JOIN = pg_catalog.neqjoinsel);

COMMENT ON OPERATOR app.===(integer, integer) IS 'new';
