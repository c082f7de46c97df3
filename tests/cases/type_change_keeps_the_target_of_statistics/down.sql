-- modelmig revision 20260101000000 down: type change keeps the target of statistics
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.orders.customer: bigint -> integer                      after.rs:6
--   D2 rewrite          app.orders: every row is written anew                       after.rs:6
--   D3 blocks-reads     app.orders: reads and writes wait                           after.rs:6
--   D4 may-fail-on-rows app.orders.customer: fails on values that are out of range  after.rs:6

-- D1 type-change: app.orders.customer bigint -> integer
--    values are converted by an assignment cast
-- D2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.orders.customer fails on values that are out of range
--    to count them: SELECT count(*) FROM app.orders WHERE customer NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders
ALTER TABLE app.orders ALTER COLUMN customer TYPE integer;

ALTER STATISTICS app.who_where SET STATISTICS 500;
