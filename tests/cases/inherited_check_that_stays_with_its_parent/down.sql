-- modelmig revision 20260101000000 down: inherited check that stays with its parent
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint few on app.places: id < 1000 NO INHERIT -> none
--   D2 check-constraint positive on app.places: id > 0 -> none

-- D1 check-constraint: few on app.places id < 1000 NO INHERIT -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places DROP CONSTRAINT few;

-- D2 check-constraint: positive on app.places id > 0 -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.cities, app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places DROP CONSTRAINT positive;
