-- modelmig revision 20260101000000 down: aggregate replaced under a view
-- returns to: base
-- fingerprints: …

CREATE OR REPLACE AGGREGATE app.total(integer) (sfunc = pg_catalog.int4pl, stype = integer);

COMMENT ON AGGREGATE app.total(integer) IS 'old';

DROP FUNCTION app.plus(integer, integer);
