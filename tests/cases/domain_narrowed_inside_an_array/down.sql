-- modelmig revision 20260101000000 down: domain narrowed inside an array
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint d_positive on app.d: VALUE > 0 -> none

-- D1 check-constraint: d_positive on app.d VALUE > 0 -> none
--    the rule is no longer enforced
ALTER DOMAIN app.d DROP CONSTRAINT d_positive;
