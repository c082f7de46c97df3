-- modelmig revision 20260101000000 down: enum moved to another schema
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename billing.status: billing.status -> app.status  after.rs:5

-- D1 rename: billing.status billing.status -> app.status
--    code that uses the old name breaks
ALTER TYPE billing.status SET SCHEMA app;

DROP SCHEMA billing;
