-- modelmig revision 20260101000000: composite gains an attribute under an array
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.address.city: + text  after.rs:7

-- F1 type-change: app.address.city + text
--    code that reads the type must follow
ALTER TYPE app.address ADD ATTRIBUTE city text;
