-- modelmig revision 20260101000000 down: operator estimators change in place
-- returns to: base
-- fingerprints: …

ALTER OPERATOR app.===(integer, integer) SET (RESTRICT = pg_catalog.eqsel, JOIN = pg_catalog.eqjoinsel);

COMMENT ON OPERATOR app.===(integer, integer) IS 'old';
