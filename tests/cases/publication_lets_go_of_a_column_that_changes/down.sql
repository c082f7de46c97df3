-- modelmig revision 20260101000000 down: publication lets go of a column that changes
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated        feed: app.orders dropped and added again
--   D2 type-change      app.orders.total: bigint -> integer
--   D3 rewrite          app.orders: every row is written anew
--   D4 blocks-reads     app.orders: reads and writes wait
--   D5 may-fail-on-rows app.orders.total: fails on values that are out of range
--   D6 irreversible     app.users.age: integer comes back at the end of the table, empty

-- D1 recreated: feed app.orders dropped and added again
--    it is added again further down, in the same transaction
-- measured: SHARE UPDATE EXCLUSIVE on app.orders (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed DROP TABLE app.orders;

-- D2 type-change: app.orders.total bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.orders every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.orders reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.orders.total fails on values that are out of range
--    to count them: SELECT count(*) FROM app.orders WHERE total NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); rewrites app.orders, rebuilds app.orders_pkey
ALTER TABLE app.orders ALTER COLUMN total TYPE integer;

-- D6 irreversible: app.users.age integer comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
ALTER TABLE app.users ADD COLUMN age integer;

-- measured: SHARE UPDATE EXCLUSIVE on app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed DROP TABLE app.users;

-- measured: SHARE UPDATE EXCLUSIVE on app.orders, app.users (reads and writes go on); no rewrite, no scan
ALTER PUBLICATION feed ADD TABLE app.orders WHERE (total > 10), app.users (age, id, name);
