-- modelmig revision 20260101000000: times gain and lose their zone
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  type-change      app.orders.opens_at: time with time zone -> time without time zone     after.rs:12
--   F2  rewrite          app.orders: every row is written anew                                  after.rs:12
--   F3  blocks-reads     app.orders: reads and writes wait                                      after.rs:12
--   F4  silent-loss      app.orders.opens_at: 23:59:59.999999+05:30 becomes 23:59:59.999999+00  after.rs:12
--   F5  type-change      app.orders.seen_at: timestamp without time zone[] -> timestamp with time zone[]  after.rs:8
--   F6  rewrite          app.orders: every row is written anew                                  after.rs:8
--   F7  blocks-reads     app.orders: reads and writes wait                                      after.rs:8
--   F8  type-change      app.orders.sent_at: timestamp(3) with time zone -> timestamp with time zone  after.rs:10
--   F9  type-change      app.orders.told_at: text -> timestamp with time zone                   after.rs:14
--   F10 rewrite          app.orders: every row is written anew                                  after.rs:14
--   F11 blocks-reads     app.orders: reads and writes wait                                      after.rs:14
--   F12 may-fail-on-rows app.orders.told_at: fails on values that do not read as the new type   after.rs:14
--   F13 silent-loss      app.orders.told_at: 2024-02-29 23:59:59.123456+001 becomes 2024-02-29 23:58:59.123456+00  after.rs:14

-- F1 type-change: app.orders.opens_at time with time zone -> time without time zone
--    values are converted by an assignment cast
-- F2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 silent-loss: app.orders.opens_at 23:59:59.999999+05:30 becomes 23:59:59.999999+00
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN opens_at TYPE time without time zone;

SET LOCAL TimeZone = 'UTC';

-- F5 type-change: app.orders.seen_at timestamp without time zone[] -> timestamp with time zone[]
--    values are converted in UTC, whatever the time zone of the session
-- F6 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F7 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN seen_at TYPE timestamp with time zone[];

-- F8 type-change: app.orders.sent_at timestamp(3) with time zone -> timestamp with time zone
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN sent_at TYPE timestamp with time zone;

-- F9 type-change: app.orders.told_at text -> timestamp with time zone
--    values are converted by an explicit cast, in UTC
-- F10 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F11 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F12 may-fail-on-rows: app.orders.told_at fails on values that do not read as the new type
-- F13 silent-loss: app.orders.told_at 2024-02-29 23:59:59.123456+001 becomes 2024-02-29 23:58:59.123456+00
--    values change without an error
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN told_at TYPE timestamp with time zone USING told_at::timestamp with time zone;
