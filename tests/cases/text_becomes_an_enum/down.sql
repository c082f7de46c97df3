-- modelmig revision 20260101000000 down: text becomes an enum
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change    app.orders.status: app.status -> text    after.rs:16
--   D2 rewrite        app.orders: every row is written anew    after.rs:16
--   D3 blocks-reads   app.orders: reads and writes wait        after.rs:16
--   D4 server-default app.orders.status: 'new' -> 'new'::text  after.rs:15
--   D5 data-loss      app.status: dropped                      after.rs:5

-- D1 type-change: app.orders.status app.status -> text
--    values are converted by an assignment cast
-- D2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN status TYPE text;

-- D4 server-default: app.orders.status 'new' -> 'new'::text
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'new'::text;

-- D5 data-loss: app.status dropped
--    columns of the type must be gone
DROP TYPE app.status;
