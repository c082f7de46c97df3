-- modelmig revision 20260101000000: composite attribute dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.address.city: text dropped

-- F1 data-loss: app.address.city text dropped
--    its values are gone; down brings the attribute back empty
ALTER TYPE app.address DROP ATTRIBUTE city;
