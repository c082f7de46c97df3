-- modelmig revision 20260101000000 down: enum values added at several places
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 enum-value       app.status: a, b, c, d, e, f, g -> c, f                              after.rs:5
--   D2 rewrite          app.orders: every row is written anew                                after.rs:20
--   D3 blocks-reads     app.orders: reads and writes wait                                    after.rs:20
--   D4 may-fail-on-rows app.orders.status: fails on values that do not read as the new type  after.rs:20

ALTER TYPE app.status RENAME TO status__old;

-- D1 enum-value: app.status a, b, c, d, e, f, g -> c, f
--    fails on rows that hold a removed label
CREATE TYPE app.status AS ENUM ('c', 'f');

-- D2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.orders.status fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.orders WHERE status::text NOT IN ('c', 'f')
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::text::app.status;

DROP TYPE app.status__old;
