-- modelmig revision 20260101000000: enum value dropped under an array
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.orders (up fails on every row tried: invalid input value for enum app.status: "b")
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value       app.status: a, b -> a                                              after.rs:5
--   F2 rewrite          app.orders: every row is written anew                              after.rs:15
--   F3 blocks-reads     app.orders: reads and writes wait                                  after.rs:15
--   F4 may-fail-on-rows app.orders.past: fails on values that do not read as the new type  after.rs:15

ALTER TYPE app.status RENAME TO status__old;

-- F1 enum-value: app.status a, b -> a
--    fails on rows that hold a removed label
CREATE TYPE app.status AS ENUM ('a');

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN past DROP DEFAULT;

-- F2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.orders.past fails on values that do not read as the new type
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN past TYPE app.status[] USING past::text[]::app.status[];

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN past SET DEFAULT '{a}';

DROP TYPE app.status__old;
