-- modelmig revision 20260101000000: an enum becomes text
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      app.orders.status: app.status -> text          after.rs:9
--   F2 rewrite          app.orders: every row is written anew          after.rs:9
--   F3 blocks-reads     app.orders: reads and writes wait              after.rs:9
--   F4 server-default   app.orders.status: 'new'::app.status -> 'new'  after.rs:8
--   F5 check-constraint ck_orders_status on app.orders: status <> 'paid'::app.status -> status <> 'paid'  after.rs:8
--   F6 scan             app.orders: every row is read                  after.rs:8
--   F7 blocks-reads     app.orders: reads and writes wait              after.rs:8
--   F8 data-loss        app.status: dropped

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT ck_orders_status;

-- F1 type-change: app.orders.status app.status -> text
--    values are converted by an assignment cast
-- F2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN status TYPE text;

-- F4 server-default: app.orders.status 'new'::app.status -> 'new'
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'new';

-- F5 check-constraint: ck_orders_status on app.orders status <> 'paid'::app.status -> status <> 'paid'
--    rows that break it make the statement fail
-- F6 scan: app.orders every row is read
-- F7 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT ck_orders_status CHECK (status <> 'paid');

-- F8 data-loss: app.status dropped
--    columns of the type must be gone
DROP TYPE app.status;
