-- modelmig revision 20260101000000: enum value replaced by allowed drop
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value       app.status: a, b -> a, z                                             after.rs:5
--   F2 possible-rename  app.status: not renamed: app.status.b=z                              after.rs:5
--   F3 rewrite          app.orders: every row is written anew                                after.rs:15
--   F4 blocks-reads     app.orders: reads and writes wait                                    after.rs:15
--   F5 may-fail-on-rows app.orders.status: fails on values that do not read as the new type  after.rs:15

ALTER TYPE app.status RENAME TO status__old;

-- F1 enum-value: app.status a, b -> a, z
--    fails on rows that hold a removed label
-- F2 possible-rename: app.status not renamed: app.status.b=z
--    settled with --allow-drop: the values are not carried over
CREATE TYPE app.status AS ENUM ('a', 'z');

-- F3 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: app.orders.status fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.orders WHERE status::text NOT IN ('a', 'z')
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::text::app.status;

DROP TYPE app.status__old;
