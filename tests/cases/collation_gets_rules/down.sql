-- modelmig revision 20260101000000 down: collation gets rules
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated app.sorted: dropped and created again

-- D1 recreated: app.sorted dropped and created again
--    it is created again further down, in the same transaction
DROP COLLATION app.sorted;

CREATE COLLATION app.sorted (provider = icu, locale = 'und');
