-- modelmig revision 20260101000000 down: times gain and lose their zone
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  type-change  app.orders.opens_at: time without time zone -> time with time zone  after.rs:12
--   D2  rewrite      app.orders: every row is written anew                               after.rs:12
--   D3  blocks-reads app.orders: reads and writes wait                                   after.rs:12
--   D4  type-change  app.orders.seen_at: timestamp with time zone[] -> timestamp without time zone[]  after.rs:8
--   D5  rewrite      app.orders: every row is written anew                               after.rs:8
--   D6  blocks-reads app.orders: reads and writes wait                                   after.rs:8
--   D7  type-change  app.orders.sent_at: timestamp with time zone -> timestamp(3) with time zone  after.rs:10
--   D8  rewrite      app.orders: every row is written anew                               after.rs:10
--   D9  blocks-reads app.orders: reads and writes wait                                   after.rs:10
--   D10 silent-loss  app.orders.sent_at: 2024-02-29 23:59:59.123456+00 becomes 2024-02-29 23:59:59.123+00  after.rs:10
--   D11 type-change  app.orders.told_at: timestamp with time zone -> text                after.rs:14
--   D12 rewrite      app.orders: every row is written anew                               after.rs:14
--   D13 blocks-reads app.orders: reads and writes wait                                   after.rs:14

SET LOCAL TimeZone = 'UTC';

-- D1 type-change: app.orders.opens_at time without time zone -> time with time zone
--    values are converted in UTC, whatever the time zone of the session
-- D2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN opens_at TYPE time with time zone;

-- D4 type-change: app.orders.seen_at timestamp with time zone[] -> timestamp without time zone[]
--    values are converted in UTC, whatever the time zone of the session
-- D5 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D6 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN seen_at TYPE timestamp without time zone[];

-- D7 type-change: app.orders.sent_at timestamp with time zone -> timestamp(3) with time zone
--    values are converted by an assignment cast
-- D8 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D9 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D10 silent-loss: app.orders.sent_at 2024-02-29 23:59:59.123456+00 becomes 2024-02-29 23:59:59.123+00
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN sent_at TYPE timestamp(3) with time zone;

-- D11 type-change: app.orders.told_at timestamp with time zone -> text
--    values are converted in UTC, whatever the time zone of the session
-- D12 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D13 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN told_at TYPE text;
