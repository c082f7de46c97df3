-- modelmig revision 20260101000000 down: enum comment added
-- returns to: base
-- fingerprints: …

COMMENT ON TYPE app.status IS NULL;
