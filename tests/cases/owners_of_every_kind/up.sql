-- modelmig revision 20260101000000: owners of every kind
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  privileges shop: owned by the migrating role -> deploy                        after.rs:4
--   F2  privileges shop."Plain": owned by the migrating role -> deploy
--   F3  privileges shop."both": owned by the migrating role -> deploy
--   F4  privileges shop.double(integer): owned by the migrating role -> deploy
--   F5  privileges shop.middle(double precision, anyelement): owned by the migrating role -> deploy
--   F6  privileges shop.mood: owned by the migrating role -> deploy
--   F7  privileges shop.numbers: owned by the migrating role -> deploy
--   F8  privileges shop.orders: owned by the migrating role -> deploy                 after.rs:5
--   F9  privileges shop.orders: none -> select to reader                              after.rs:5
--   F10 privileges shop.percent: owned by the migrating role -> deploy
--   F11 privileges shop.spans: owned by the migrating role -> deploy
--   F12 privileges shop.sums: owned by the migrating role -> deploy
--   F13 privileges shop.tidy(): owned by the migrating role -> deploy
--   F14 privileges shop.total(integer): owned by the migrating role -> deploy
--   F15 privileges shop.totals: owned by the migrating role -> deploy
--   F16 privileges shop.|+|(integer, integer): owned by the migrating role -> deploy

-- F1 privileges: shop owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA shop OWNER TO deploy;

-- F2 privileges: shop."Plain" owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER COLLATION shop."Plain" OWNER TO deploy;

-- F3 privileges: shop."both" owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER STATISTICS shop."both" OWNER TO deploy;

-- F4 privileges: shop.double(integer) owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER FUNCTION shop.double(integer) OWNER TO deploy;

-- F5 privileges: shop.middle(double precision, anyelement) owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER AGGREGATE shop.middle(double precision, anyelement) OWNER TO deploy;

-- F6 privileges: shop.mood owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER TYPE shop.mood OWNER TO deploy;

-- F7 privileges: shop.numbers owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE shop.numbers OWNER TO deploy;

-- F8 privileges: shop.orders owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders OWNER TO deploy;

-- F9 privileges: shop.orders none -> select to reader
--    they may do more than before
GRANT SELECT ON TABLE shop.orders TO reader;

-- F10 privileges: shop.percent owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER DOMAIN shop.percent OWNER TO deploy;

-- F11 privileges: shop.spans owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER TYPE shop.spans OWNER TO deploy;

-- F12 privileges: shop.sums owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.sums (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW shop.sums OWNER TO deploy;

-- F13 privileges: shop.tidy() owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER PROCEDURE shop.tidy() OWNER TO deploy;

-- F14 privileges: shop.total(integer) owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER AGGREGATE shop.total(integer) OWNER TO deploy;

-- F15 privileges: shop.totals owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
ALTER VIEW shop.totals OWNER TO deploy;

-- F16 privileges: shop.|+|(integer, integer) owned by the migrating role -> deploy
--    the new owner may do everything with it, the old one what is granted
ALTER OPERATOR shop.|+|(integer, integer) OWNER TO deploy;
