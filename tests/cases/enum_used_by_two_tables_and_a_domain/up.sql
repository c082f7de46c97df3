-- modelmig revision 20260101000000: enum used by two tables and a domain
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  enum-value       app.status: a, b -> b                                                 after.rs:5
--   F2  rewrite          app.orders: every row is written anew                                 after.rs:19
--   F3  blocks-reads     app.orders: reads and writes wait                                     after.rs:19
--   F4  may-fail-on-rows app.orders.stage: fails on values that do not read as the new type    after.rs:19
--   F5  rewrite          app.orders: every row is written anew                                 after.rs:18
--   F6  blocks-reads     app.orders: reads and writes wait                                     after.rs:18
--   F7  may-fail-on-rows app.orders.status: fails on values that do not read as the new type   after.rs:18
--   F8  rewrite          app.parcels: every row is written anew                                after.rs:28
--   F9  blocks-reads     app.parcels: reads and writes wait                                    after.rs:28
--   F10 may-fail-on-rows app.parcels.status: fails on values that do not read as the new type  after.rs:28

ALTER DOMAIN app.stage RENAME TO stage__old;

ALTER TYPE app.status RENAME TO status__old;

-- F1 enum-value: app.status a, b -> b
--    fails on rows that hold a removed label
CREATE TYPE app.status AS ENUM ('b');

CREATE DOMAIN app.stage AS app.status DEFAULT 'b';

-- F2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.orders.stage fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.orders WHERE stage::text NOT IN ('b')
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN stage TYPE app.stage USING stage::text::app.stage;

-- F5 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 may-fail-on-rows: app.orders.status fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.orders WHERE status::text NOT IN ('b')
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.pk_orders
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::text::app.status;

-- measured: ACCESS EXCLUSIVE on app.parcels (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parcels ALTER COLUMN status DROP DEFAULT;

-- F8 rewrite: app.parcels every row is written anew
--    needs the table's size again on disk
-- F9 blocks-reads: app.parcels reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F10 may-fail-on-rows: app.parcels.status fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.parcels WHERE status::text NOT IN ('b')
-- measured: ACCESS EXCLUSIVE on app.parcels (reads and writes wait); rewrites app.parcels, rebuilds app.pk_parcels
ALTER TABLE app.parcels ALTER COLUMN status TYPE app.status USING status::text::app.status;

-- measured: ACCESS EXCLUSIVE on app.parcels (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parcels ALTER COLUMN status SET DEFAULT 'b';

DROP DOMAIN app.stage__old;

DROP TYPE app.status__old;
