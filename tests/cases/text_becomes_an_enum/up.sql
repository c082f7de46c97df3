-- modelmig revision 20260101000000: text becomes an enum
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      app.orders.status: text -> app.status                                after.rs:16
--   F2 rewrite          app.orders: every row is written anew                                after.rs:16
--   F3 blocks-reads     app.orders: reads and writes wait                                    after.rs:16
--   F4 may-fail-on-rows app.orders.status: fails on values that do not read as the new type  after.rs:16
--   F5 server-default   app.orders.status: 'new'::text -> 'new'                              after.rs:15

CREATE TYPE app.status AS ENUM ('new', 'paid');

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status DROP DEFAULT;

-- F1 type-change: app.orders.status text -> app.status
--    values are converted by an explicit cast
-- F2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.orders.status fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.orders WHERE status::text NOT IN ('new', 'paid')
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::app.status;

-- F5 server-default: app.orders.status 'new'::text -> 'new'
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'new';
