-- modelmig revision 20260101000000 down: transform used by a function
-- returns to: base
-- fingerprints: …

DROP FUNCTION shop.count_of();

DROP TRANSFORM FOR integer LANGUAGE sql;
