-- modelmig revision 20260101000000 down: index comment changed
-- returns to: base
-- fingerprints: …

COMMENT ON INDEX app.idx_customers_email IS 'old';
