-- modelmig revision 20260101000000: composite attribute renamed in the source
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.address.street: app.address.street -> app.address.road  after.rs:7

-- F1 rename: app.address.street app.address.street -> app.address.road
--    code that uses the old name breaks
ALTER TYPE app.address RENAME ATTRIBUTE street TO road;
