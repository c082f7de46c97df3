-- modelmig revision 20260101000000: sequence comment changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table

-- measured: SHARE UPDATE EXCLUSIVE on app.numbers (nextval waits); no rewrite, no scan
COMMENT ON SEQUENCE app.numbers IS 'it''s new';
