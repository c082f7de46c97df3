-- modelmig revision 20260101000000 down: domain comment changed
-- returns to: base
-- fingerprints: …

COMMENT ON DOMAIN app.code IS 'old';
