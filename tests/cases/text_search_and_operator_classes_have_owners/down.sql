-- modelmig revision 20260101000000 down: text search and operator classes have owners
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 privileges shop.===(integer, integer): owned by deploy -> the migrating role
--   D2 privileges shop.plain: owned by deploy -> the migrating role
--   D3 privileges shop.search: owned by deploy -> the migrating role
--   D4 privileges shop.sizes USING btree: owned by deploy -> the migrating role
--   D5 privileges shop.sizes USING btree: owned by deploy -> the migrating role
--   D6 privileges shop.words: owned by deploy -> the migrating role

-- D1 privileges: shop.===(integer, integer) owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER OPERATOR shop.===(integer, integer) OWNER TO CURRENT_USER;

-- D2 privileges: shop.plain owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER COLLATION shop.plain OWNER TO CURRENT_USER;

-- D3 privileges: shop.search owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER TEXT SEARCH CONFIGURATION shop.search OWNER TO CURRENT_USER;

-- D4 privileges: shop.sizes USING btree owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER OPERATOR CLASS shop.sizes USING btree OWNER TO CURRENT_USER;

-- D5 privileges: shop.sizes USING btree owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER OPERATOR FAMILY shop.sizes USING btree OWNER TO CURRENT_USER;

-- D6 privileges: shop.words owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER TEXT SEARCH DICTIONARY shop.words OWNER TO CURRENT_USER;
