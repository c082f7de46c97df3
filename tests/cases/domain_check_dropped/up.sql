-- modelmig revision 20260101000000: domain check dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 check-constraint ck_code on app.code: VALUE <> ''::text -> none

-- F1 check-constraint: ck_code on app.code VALUE <> ''::text -> none
--    the rule is no longer enforced
ALTER DOMAIN app.code DROP CONSTRAINT ck_code;
