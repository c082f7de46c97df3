-- modelmig revision 20260101000000: type change keeps the target of statistics
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change  app.orders.customer: integer -> bigint  after.rs:6
--   F2 rewrite      app.orders: every row is written anew   after.rs:6
--   F3 blocks-reads app.orders: reads and writes wait       after.rs:6

-- F1 type-change: app.orders.customer integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders
ALTER TABLE app.orders ALTER COLUMN customer TYPE bigint;

ALTER STATISTICS app.who_where SET STATISTICS 500;
