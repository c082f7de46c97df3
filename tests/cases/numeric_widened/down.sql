-- modelmig revision 20260101000000 down: numeric widened
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 type-change      app.orders.total: numeric(12,2) -> numeric(10,2)         after.rs:9
--   D2 rewrite          app.orders: every row is written anew                    after.rs:9
--   D3 blocks-reads     app.orders: reads and writes wait                        after.rs:9
--   D4 may-fail-on-rows app.orders.total: fails on values that are out of range  after.rs:9

-- D1 type-change: app.orders.total numeric(12,2) -> numeric(10,2)
--    values are converted by an assignment cast
-- D2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: app.orders.total fails on values that are out of range
--    to count them: SELECT count(*) FROM app.orders WHERE abs(round(total::numeric, 2)) >= 1e8
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN total TYPE numeric(10,2);
