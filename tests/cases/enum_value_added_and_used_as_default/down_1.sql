-- modelmig revision 20260101000000 down: enum value added and used as default
-- returns to: base
-- group: 20260101000000 1/2
-- fingerprints: …
--
-- flags:
--   D1 enum-value       app.status: a, b -> a                                                after.rs:5
--   D2 rewrite          app.orders: every row is written anew                                after.rs:16
--   D3 blocks-reads     app.orders: reads and writes wait                                    after.rs:16
--   D4 may-fail-on-rows app.orders.status: fails on values that do not read as the new type  after.rs:16

ALTER TYPE app.status RENAME TO status__old;

-- D1 enum-value: app.status a, b -> a
--    fails on rows that hold a removed label
CREATE TYPE app.status AS ENUM ('a');

-- D2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.orders.status fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.orders WHERE status::text NOT IN ('a')
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::text::app.status;

DROP TYPE app.status__old;
