-- modelmig revision 20260101000000 down: check comment changed
-- returns to: base
-- fingerprints: …

COMMENT ON CONSTRAINT ck_customers_age ON app.customers IS 'old';
