-- modelmig revision 20260101000000 down: an enum becomes text
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.orders.status: text -> app.status                                after.rs:9
--   D2 rewrite          app.orders: every row is written anew                                after.rs:9
--   D3 blocks-reads     app.orders: reads and writes wait                                    after.rs:9
--   D4 may-fail-on-rows app.orders.status: fails on values that do not read as the new type  after.rs:9
--   D5 server-default   app.orders.status: 'new' -> 'new'::app.status                        after.rs:8
--   D6 check-constraint ck_orders_status on app.orders: status <> 'paid' -> status <> 'paid'::app.status  after.rs:8
--   D7 scan             app.orders: every row is read                                        after.rs:8
--   D8 blocks-reads     app.orders: reads and writes wait                                    after.rs:8

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT ck_orders_status;

CREATE TYPE app.status AS ENUM ('new', 'paid');

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status DROP DEFAULT;

-- D1 type-change: app.orders.status text -> app.status
--    values are converted by an explicit cast
-- D2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.orders.status fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.orders WHERE status::text NOT IN ('new', 'paid')
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::app.status;

-- D5 server-default: app.orders.status 'new' -> 'new'::app.status
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'new'::app.status;

-- D6 check-constraint: ck_orders_status on app.orders status <> 'paid' -> status <> 'paid'::app.status
--    rows that break it make the statement fail
-- D7 scan: app.orders every row is read
-- D8 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT ck_orders_status CHECK (status <> 'paid'::app.status);
