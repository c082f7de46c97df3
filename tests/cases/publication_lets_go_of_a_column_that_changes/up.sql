-- modelmig revision 20260101000000: publication lets go of a column that changes
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated    feed: app.orders, app.users dropped and added again
--   F2 data-loss    app.users.age: integer dropped
--   F3 type-change  app.orders.total: integer -> bigint
--   F4 rewrite      app.orders: every row is written anew
--   F5 blocks-reads app.orders: reads and writes wait

-- F1 recreated: feed app.orders, app.users dropped and added again
--    it is added again further down, in the same transaction
-- measured: SHARE UPDATE EXCLUSIVE on app.orders, app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed DROP TABLE app.orders, app.users;

-- F2 data-loss: app.users.age integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users DROP COLUMN age;

-- F3 type-change: app.orders.total integer -> bigint
--    values are converted by an assignment cast
-- F4 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- F5 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.orders_pkey
ALTER TABLE app.orders ALTER COLUMN total TYPE bigint;

-- measured: SHARE UPDATE EXCLUSIVE on app.orders, app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed ADD TABLE app.orders WHERE (total > 10), app.users (id, name);
