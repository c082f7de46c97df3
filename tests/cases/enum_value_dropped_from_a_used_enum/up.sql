-- modelmig revision 20260101000000: enum value dropped from a used enum
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value    app.status: a, b -> a                  after.rs:5
--   F2 rewrite       app.orders: every row is written anew  after.rs:18
--   F3 blocks-reads  app.orders: reads and writes wait      after.rs:18
--   F4 scan          app.orders: every row is read          after.rs:17
--   F5 blocks-reads  app.orders: reads and writes wait      after.rs:17
--   F6 scan          app.orders: every row is read          after.rs:12
--   F7 blocks-writes app.orders: writes wait                after.rs:12

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders DROP CONSTRAINT ck_orders_status;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_orders_open;

ALTER TYPE app.status RENAME TO status__old;

-- F1 enum-value: app.status a, b -> a
--    fails on rows that hold a removed label
CREATE TYPE app.status AS ENUM ('a');

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status DROP DEFAULT;

-- F2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::text::app.status;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'a';

-- F4 scan: app.orders every row is read
-- F5 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, scans app.orders
ALTER TABLE app.orders ADD CONSTRAINT ck_orders_status CHECK (status = 'a');

-- F6 scan: app.orders every row is read
-- F7 blocks-writes: app.orders writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.orders (writes wait); no rewrite, scans app.orders
CREATE INDEX idx_orders_open ON app.orders (id) WHERE status = 'a';

COMMENT ON INDEX app.idx_orders_open IS 'open ones';

DROP TYPE app.status__old;
