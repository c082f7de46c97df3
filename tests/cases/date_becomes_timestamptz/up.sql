-- modelmig revision 20260101000000: date becomes timestamptz
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      app.orders.placed_at: date -> timestamp with time zone  after.rs:9
--   F2 rewrite          app.orders: every row is written anew                   after.rs:9
--   F3 blocks-reads     app.orders: reads and writes wait                       after.rs:9
--   F4 may-fail-on-rows app.orders.placed_at: fails on some rows: date out of range for timestamp  after.rs:9

SET LOCAL TimeZone = 'UTC';

-- F1 type-change: app.orders.placed_at date -> timestamp with time zone
--    values are converted in UTC, whatever the time zone of the session
-- F2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.orders.placed_at fails on some rows: date out of range for timestamp
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN placed_at TYPE timestamp with time zone;
