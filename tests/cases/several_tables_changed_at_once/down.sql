-- modelmig revision 20260101000000 down: several tables changed at once
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique           uq_customers_name on app.customers: unique (name) -> none  after.rs:8
--   D2 data-loss        app.orders.customer_id: bigint dropped                     after.rs:19
--   D3 data-loss        app.payments: dropped with its 2 columns                   after.rs:24
--   D4 type-change      app.orders.total: bigint -> integer                        after.rs:17
--   D5 rewrite          app.orders: every row is written anew                      after.rs:17
--   D6 blocks-reads     app.orders: reads and writes wait                          after.rs:17
--   D7 may-fail-on-rows app.orders.total: fails on values that are out of range    after.rs:17

-- D1 unique: uq_customers_name on app.customers unique (name) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.customers (reads and writes wait); no rewrite, no scan
ALTER TABLE app.customers DROP CONSTRAINT uq_customers_name;

-- D2 data-loss: app.orders.customer_id bigint dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP COLUMN customer_id;

-- D3 data-loss: app.payments dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.orders, app.payments (reads and writes wait); no rewrite, no scan
DROP TABLE app.payments;

-- D4 type-change: app.orders.total bigint -> integer
--    values are converted by an assignment cast
-- D5 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D6 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D7 may-fail-on-rows: app.orders.total fails on values that are out of range
--    to count them: SELECT count(*) FROM app.orders WHERE total NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN total TYPE integer;
