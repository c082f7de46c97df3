-- modelmig revision 20260101000000: text search and operator classes have owners
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 privileges shop.===(integer, integer): owned by the migrating role -> deploy
--   F2 privileges shop.plain: owned by the migrating role -> deploy
--   F3 privileges shop.search: owned by the migrating role -> deploy
--   F4 privileges shop.sizes USING btree: owned by the migrating role -> deploy
--   F5 privileges shop.sizes USING btree: owned by the migrating role -> deploy
--   F6 privileges shop.words: owned by the migrating role -> deploy

-- F1 privileges: shop.===(integer, integer) owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER OPERATOR shop.===(integer, integer) OWNER TO deploy;

-- F2 privileges: shop.plain owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER COLLATION shop.plain OWNER TO deploy;

-- F3 privileges: shop.search owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER TEXT SEARCH CONFIGURATION shop.search OWNER TO deploy;

-- F4 privileges: shop.sizes USING btree owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER OPERATOR CLASS shop.sizes USING btree OWNER TO deploy;

-- F5 privileges: shop.sizes USING btree owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER OPERATOR FAMILY shop.sizes USING btree OWNER TO deploy;

-- F6 privileges: shop.words owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER TEXT SEARCH DICTIONARY shop.words OWNER TO deploy;
