-- modelmig revision 20260101000000: composite attribute changes while unused
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change app.address.number: now bigint  after.rs:7

-- F1 type-change: app.address.number now bigint
--    code that reads the type must follow
ALTER TYPE app.address ALTER ATTRIBUTE number TYPE bigint;
