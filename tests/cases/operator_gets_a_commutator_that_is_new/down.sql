-- modelmig revision 20260101000000 down: operator gets a commutator that is new
-- returns to: base
-- fingerprints: …

DROP OPERATOR app.>>>(integer, integer);
