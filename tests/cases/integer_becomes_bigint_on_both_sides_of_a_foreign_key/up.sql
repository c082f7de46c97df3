-- modelmig revision 20260101000000: integer becomes bigint on both sides of a foreign key
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.customers.id: integer -> bigint        after.rs:7
--   F2 rewrite      app.customers: every row is written anew   after.rs:7
--   F3 scan         app.orders: every row is read              after.rs:7
--   F4 blocks-reads app.customers: reads and writes wait       after.rs:7
--   F5 blocks-reads app.orders: reads and writes wait          after.rs:7
--   F6 type-change  app.orders.customer_id: integer -> bigint  after.rs:16
--   F7 rewrite      app.orders: every row is written anew      after.rs:16
--   F8 blocks-reads app.customers: reads and writes wait       after.rs:16
--   F9 blocks-reads app.orders: reads and writes wait          after.rs:16

-- F1 type-change: app.customers.id integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- F3 scan: app.orders every row is read
-- F4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers, scans app.orders
ALTER TABLE app.customers ALTER COLUMN id TYPE bigint;

-- F6 type-change: app.orders.customer_id integer -> bigint
--    values are converted by an assignment cast
-- F7 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F8 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F9 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN customer_id TYPE bigint;
