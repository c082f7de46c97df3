-- modelmig revision 20260101000000 down: enum values reordered
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 enum-value   app.status: c, a, b -> a, b, c         after.rs:5
--   D2 rewrite      app.orders: every row is written anew  after.rs:17
--   D3 blocks-reads app.orders: reads and writes wait      after.rs:17

ALTER TYPE app.status RENAME TO status__old;

-- D1 enum-value: app.status c, a, b -> a, b, c
--    every column of the type is rewritten
CREATE TYPE app.status AS ENUM ('a', 'b', 'c');

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status DROP DEFAULT;

-- D2 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D3 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds 2 indexes
ALTER TABLE app.orders ALTER COLUMN status TYPE app.status USING status::text::app.status;

-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
ALTER TABLE app.orders ALTER COLUMN status SET DEFAULT 'a'::app.status;

DROP TYPE app.status__old;
