-- modelmig revision 20260101000000 down: sequence comment changed
-- returns to: base
-- fingerprints: …

-- measured: SHARE UPDATE EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
COMMENT ON SEQUENCE app.numbers IS 'old';
