-- modelmig revision 20260101000000: owners of every kind
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  privileges shop: owned by the migrating role -> deploy                  after.rs:4
--   F2  privileges shop.double(integer): owned by the migrating role -> deploy
--   F3  privileges shop.mood: owned by the migrating role -> deploy
--   F4  privileges shop.numbers: owned by the migrating role -> deploy
--   F5  privileges shop.orders: owned by the migrating role -> deploy           after.rs:5
--   F6  privileges shop.orders: none -> select to reader                        after.rs:5
--   F7  privileges shop.percent: owned by the migrating role -> deploy
--   F8  privileges shop.sums: owned by the migrating role -> deploy
--   F9  privileges shop.tidy(): owned by the migrating role -> deploy
--   F10 privileges shop.totals: owned by the migrating role -> deploy

-- F1 privileges: shop owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA shop OWNER TO deploy;

-- F2 privileges: shop.double(integer) owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER FUNCTION shop.double(integer) OWNER TO deploy;

-- F3 privileges: shop.mood owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER TYPE shop.mood OWNER TO deploy;

-- F4 privileges: shop.numbers owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE shop.numbers OWNER TO deploy;

-- F5 privileges: shop.orders owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders OWNER TO deploy;

-- F6 privileges: shop.orders none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE shop.orders TO reader;

-- F7 privileges: shop.percent owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER DOMAIN shop.percent OWNER TO deploy;

-- F8 privileges: shop.sums owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.sums (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW shop.sums OWNER TO deploy;

-- F9 privileges: shop.tidy() owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER PROCEDURE shop.tidy() OWNER TO deploy;

-- F10 privileges: shop.totals owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
ALTER VIEW shop.totals OWNER TO deploy;
