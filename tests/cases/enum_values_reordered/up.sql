-- modelmig revision 20260101000000: enum values reordered
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 enum-value   app.status: a, b, c -> c, a, b         after.rs:5
--   F2 rewrite      app.orders: every row is written anew  after.rs:17
--   F3 blocks-reads app.orders: reads and writes wait      after.rs:17

ALTER TYPE app.status RENAME TO status__old;

-- F1 enum-value: app.status a, b, c -> c, a, b
--    every column of the type is rewritten
CREATE TYPE app.status AS ENUM ('c', 'a', 'b');

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status DROP DEFAULT;

-- F2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds 2 indexes
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::text::app.status;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'a';

DROP TYPE app.status__old;
