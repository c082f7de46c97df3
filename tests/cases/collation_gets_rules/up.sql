-- modelmig revision 20260101000000: collation gets rules
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated app.sorted: dropped and created again

-- F1 recreated: app.sorted dropped and created again
--    it is created again further down, in the same transaction
DROP COLLATION app.sorted;

CREATE COLLATION app.sorted (provider = icu, locale = 'und', rules = '& V << w <<< W');
