-- modelmig revision 20260101000000 down: integer becomes bigint on both sides of a foreign key
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  type-change      app.customers.id: bigint -> integer                      after.rs:7
--   D2  rewrite          app.customers: every row is written anew                 after.rs:7
--   D3  scan             app.orders: every row is read                            after.rs:7
--   D4  blocks-reads     app.customers: reads and writes wait                     after.rs:7
--   D5  blocks-reads     app.orders: reads and writes wait                        after.rs:7
--   D6  may-fail-on-rows app.customers.id: fails on values that are out of range  after.rs:7
--   D7  type-change      app.orders.customer_id: bigint -> integer                after.rs:16
--   D8  rewrite          app.orders: every row is written anew                    after.rs:16
--   D9  blocks-reads     app.customers: reads and writes wait                     after.rs:16
--   D10 blocks-reads     app.orders: reads and writes wait                        after.rs:16

-- D1 type-change: app.customers.id bigint -> integer
--    values are converted by an assignment cast
-- D2 rewrite: app.customers every row is written anew
--    needs the table's size again on disk
-- D3 scan: app.orders every row is read
-- D4 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D6 may-fail-on-rows: app.customers.id fails on values that are out of range
--    to count them: SELECT count(*) FROM app.customers WHERE id NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); rewrites app.customers, rebuilds app.pk_customers, scans app.orders
ALTER TABLE app.customers ALTER COLUMN id TYPE integer;

-- D7 type-change: app.orders.customer_id bigint -> integer
--    values are converted by an assignment cast
-- D8 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D9 blocks-reads: app.customers reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D10 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.customers, app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN customer_id TYPE integer;
