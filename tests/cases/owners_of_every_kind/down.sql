-- modelmig revision 20260101000000 down: owners of every kind
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  privileges shop: owned by deploy -> the migrating role                        after.rs:4
--   D2  privileges shop."Plain": owned by deploy -> the migrating role
--   D3  privileges shop."both": owned by deploy -> the migrating role
--   D4  privileges shop.double(integer): owned by deploy -> the migrating role
--   D5  privileges shop.middle(double precision, anyelement): owned by deploy -> the migrating role
--   D6  privileges shop.mood: owned by deploy -> the migrating role
--   D7  privileges shop.numbers: owned by deploy -> the migrating role
--   D8  privileges shop.orders: select to reader -> none                              after.rs:5
--   D9  privileges shop.orders: owned by deploy -> the migrating role                 after.rs:5
--   D10 privileges shop.percent: owned by deploy -> the migrating role
--   D11 privileges shop.spans: owned by deploy -> the migrating role
--   D12 privileges shop.sums: owned by deploy -> the migrating role
--   D13 privileges shop.tidy(): owned by deploy -> the migrating role
--   D14 privileges shop.total(integer): owned by deploy -> the migrating role
--   D15 privileges shop.totals: owned by deploy -> the migrating role
--   D16 privileges shop.|+|(integer, integer): owned by deploy -> the migrating role

-- D1 privileges: shop owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER SCHEMA shop OWNER TO CURRENT_USER;

-- D2 privileges: shop."Plain" owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER COLLATION shop."Plain" OWNER TO CURRENT_USER;

-- D3 privileges: shop."both" owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER STATISTICS shop."both" OWNER TO CURRENT_USER;

-- D4 privileges: shop.double(integer) owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER FUNCTION shop.double(integer) OWNER TO CURRENT_USER;

-- D5 privileges: shop.middle(double precision, anyelement) owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER AGGREGATE shop.middle(double precision, anyelement) OWNER TO CURRENT_USER;

-- D6 privileges: shop.mood owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER TYPE shop.mood OWNER TO CURRENT_USER;

-- D7 privileges: shop.numbers owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.numbers (nextval waits); no rewrite, no scan
ALTER SEQUENCE shop.numbers OWNER TO CURRENT_USER;

-- D8 privileges: shop.orders select to reader -> none
--    statements that need what is taken away fail
REVOKE SELECT ON TABLE shop.orders FROM reader;

-- D9 privileges: shop.orders owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE shop.orders OWNER TO CURRENT_USER;

-- D10 privileges: shop.percent owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER DOMAIN shop.percent OWNER TO CURRENT_USER;

-- D11 privileges: shop.spans owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER TYPE shop.spans OWNER TO CURRENT_USER;

-- D12 privileges: shop.sums owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.sums (reads and writes wait); no rewrite, no scan
ALTER MATERIALIZED VIEW shop.sums OWNER TO CURRENT_USER;

-- D13 privileges: shop.tidy() owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER PROCEDURE shop.tidy() OWNER TO CURRENT_USER;

-- D14 privileges: shop.total(integer) owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER AGGREGATE shop.total(integer) OWNER TO CURRENT_USER;

-- D15 privileges: shop.totals owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
-- measured: ACCESS EXCLUSIVE on shop.totals (reads and writes wait); no rewrite, no scan
ALTER VIEW shop.totals OWNER TO CURRENT_USER;

-- D16 privileges: shop.|+|(integer, integer) owned by deploy -> the migrating role
--    the new owner may do everything with it, the old one what is granted
ALTER OPERATOR shop.|+|(integer, integer) OWNER TO CURRENT_USER;
