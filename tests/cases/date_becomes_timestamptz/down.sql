-- modelmig revision 20260101000000 down: date becomes timestamptz
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change  app.orders.placed_at: timestamp with time zone -> date  after.rs:9
--   D2 rewrite      app.orders: every row is written anew                   after.rs:9
--   D3 blocks-reads app.orders: reads and writes wait                       after.rs:9
--   D4 silent-loss  app.orders.placed_at: 2024-02-29 23:59:59.123456+00 becomes 2024-02-29 00:00:00+00  after.rs:9

SET LOCAL TimeZone = 'UTC';

-- D1 type-change: app.orders.placed_at timestamp with time zone -> date
--    values are converted in UTC, whatever the time zone of the session
-- D2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 silent-loss: app.orders.placed_at 2024-02-29 23:59:59.123456+00 becomes 2024-02-29 00:00:00+00
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN placed_at TYPE date;
