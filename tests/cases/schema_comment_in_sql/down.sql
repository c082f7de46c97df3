-- modelmig revision 20260101000000 down: schema comment in sql
-- returns to: base
-- fingerprints: …

COMMENT ON SCHEMA app IS NULL;
