-- modelmig revision 20260101000000 down: owners of every kind
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  privileges shop: owned by deploy -> the migrating role                  after.rs:4
--   D2  privileges shop.double(integer): owned by deploy -> the migrating role
--   D3  privileges shop.mood: owned by deploy -> the migrating role
--   D4  privileges shop.numbers: owned by deploy -> the migrating role
--   D5  privileges shop.orders: owned by deploy -> the migrating role           after.rs:5
--   D6  privileges shop.orders: select to reader -> none                        after.rs:5
--   D7  privileges shop.percent: owned by deploy -> the migrating role
--   D8  privileges shop.sums: owned by deploy -> the migrating role
--   D9  privileges shop.tidy(): owned by deploy -> the migrating role
--   D10 privileges shop.totals: owned by deploy -> the migrating role

-- D1 privileges: shop owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA shop OWNER TO CURRENT_USER;

-- D2 privileges: shop.double(integer) owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER FUNCTION shop.double(integer) OWNER TO CURRENT_USER;

-- D3 privileges: shop.mood owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER TYPE shop.mood OWNER TO CURRENT_USER;

-- D4 privileges: shop.numbers owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE shop.numbers OWNER TO CURRENT_USER;

-- D5 privileges: shop.orders owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders OWNER TO CURRENT_USER;

-- D6 privileges: shop.orders select to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE shop.orders FROM reader;

-- D7 privileges: shop.percent owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER DOMAIN shop.percent OWNER TO CURRENT_USER;

-- D8 privileges: shop.sums owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.sums (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW shop.sums OWNER TO CURRENT_USER;

-- D9 privileges: shop.tidy() owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER PROCEDURE shop.tidy() OWNER TO CURRENT_USER;

-- D10 privileges: shop.totals owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
ALTER VIEW shop.totals OWNER TO CURRENT_USER;
