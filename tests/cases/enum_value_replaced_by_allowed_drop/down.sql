-- modelmig revision 20260101000000 down: enum value replaced by allowed drop
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 enum-value       app.status: a, z -> a, b                                             after.rs:5
--   D2 possible-rename  app.status: dropped, not renamed (app.status.z=b)                    after.rs:5
--   D3 rewrite          app.orders: every row is written anew                                after.rs:15
--   D4 blocks-reads     app.orders: reads and writes wait                                    after.rs:15
--   D5 may-fail-on-rows app.orders.status: fails on values that do not read as the new type  after.rs:15

ALTER TYPE app.status RENAME TO status__old;

-- D1 enum-value: app.status a, z -> a, b
--    fails on rows that hold a removed label
-- D2 possible-rename: app.status dropped, not renamed (app.status.z=b)
--    a rename would keep the values
CREATE TYPE app.status AS ENUM ('a', 'b');

-- D3 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.orders.status fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.orders WHERE status::text NOT IN ('a', 'b')
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::text::app.status;

DROP TYPE app.status__old;
