-- modelmig revision 20260101000000: composite dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.address: dropped

-- F1 data-loss: app.address dropped
--    columns of the type must be gone
DROP TYPE app.address;
