-- modelmig revision 20260101000000 down: owners of every kind
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  privileges shop: owner deploy -> who creates it                  after.rs:4
--   D2  privileges shop.double(integer): owner deploy -> who creates it
--   D3  privileges shop.mood: owner deploy -> who creates it
--   D4  privileges shop.numbers: owner deploy -> who creates it
--   D5  privileges shop.orders: owner deploy -> who creates it           after.rs:5
--   D6  privileges shop.orders: select to reader -> none                 after.rs:5
--   D7  privileges shop.percent: owner deploy -> who creates it
--   D8  privileges shop.sums: owner deploy -> who creates it
--   D9  privileges shop.tidy(): owner deploy -> who creates it
--   D10 privileges shop.totals: owner deploy -> who creates it

-- D1 privileges: shop owner deploy -> who creates it
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA shop OWNER TO CURRENT_USER;

-- D2 privileges: shop.double(integer) owner deploy -> who creates it
--    the new owner may do everything with it, the old one what is granted
ALTER FUNCTION shop.double(integer) OWNER TO CURRENT_USER;

-- D3 privileges: shop.mood owner deploy -> who creates it
--    the new owner may do everything with it, the old one what is granted
ALTER TYPE shop.mood OWNER TO CURRENT_USER;

-- D4 privileges: shop.numbers owner deploy -> who creates it
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE shop.numbers OWNER TO CURRENT_USER;

-- D5 privileges: shop.orders owner deploy -> who creates it
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders OWNER TO CURRENT_USER;

-- D6 privileges: shop.orders select to reader -> none
--    what they may no longer do fails
REVOKE SELECT ON TABLE shop.orders FROM reader;

-- D7 privileges: shop.percent owner deploy -> who creates it
--    the new owner may do everything with it, the old one what is granted
ALTER DOMAIN shop.percent OWNER TO CURRENT_USER;

-- D8 privileges: shop.sums owner deploy -> who creates it
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.sums (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW shop.sums OWNER TO CURRENT_USER;

-- D9 privileges: shop.tidy() owner deploy -> who creates it
--    the new owner may do everything with it, the old one what is granted
ALTER PROCEDURE shop.tidy() OWNER TO CURRENT_USER;

-- D10 privileges: shop.totals owner deploy -> who creates it
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
ALTER VIEW shop.totals OWNER TO CURRENT_USER;
