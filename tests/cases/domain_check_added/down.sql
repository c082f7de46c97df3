-- modelmig revision 20260101000000 down: domain check added
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint ck_code on app.code: VALUE <> '' -> none  after.rs:4

-- D1 check-constraint: ck_code on app.code VALUE <> '' -> none
--    the rule is no longer enforced
ALTER DOMAIN app.code DROP CONSTRAINT ck_code;
