-- modelmig revision 20260101000000: grants on a type that is swapped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value       shop.mood: Good, Fair, Bad -> Good, Bad                             after.rs:5
--   F2 rewrite          shop.orders: every row is written anew                              after.rs:15
--   F3 blocks-reads     shop.orders: reads and writes wait                                  after.rs:15
--   F4 may-fail-on-rows shop.orders.mood: fails on values that do not read as the new type  after.rs:15

ALTER TYPE shop.mood RENAME TO mood__old;

-- F1 enum-value: shop.mood Good, Fair, Bad -> Good, Bad
--    fails on rows that hold a removed label
CREATE TYPE shop.mood AS ENUM ('Good', 'Bad');

-- F2 rewrite: shop.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: shop.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: shop.orders.mood fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM shop.orders WHERE mood::text NOT IN ('Good', 'Bad')
-- measured: ACCESS EXCLUSIVE on shop.orders (reads and writes wait); rewrites shop.orders, rebuilds shop.pk_orders
ALTER TABLE shop.orders ALTER COLUMN mood TYPE shop.mood USING mood::text::shop.mood;

DROP TYPE shop.mood__old;

ALTER TYPE shop.mood OWNER TO deploy;

REVOKE USAGE ON TYPE shop.mood FROM PUBLIC;
