-- modelmig revision 20260101000000: enum moved to another schema
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.status: app.status -> billing.status  after.rs:5

CREATE SCHEMA billing;

-- F1 rename: app.status app.status -> billing.status
--    code that uses the old name breaks
ALTER TYPE app.status SET SCHEMA billing;
