-- modelmig revision 20260101000000 down: publications created of every form
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.kid: dropped with its column
--   D2 data-loss app.base: dropped with its column
--   D3 data-loss app.orders: dropped with its 2 columns
--   D4 data-loss app.users: dropped with its 3 columns

DROP PUBLICATION "All of It";

DROP PUBLICATION feed;

DROP PUBLICATION nothing_yet;

-- D1 data-loss: app.kid dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.kid (reads and writes wait); no rewrite, no scan
DROP TABLE app.kid;

-- D2 data-loss: app.base dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.base (reads and writes wait); no rewrite, no scan
DROP TABLE app.base;

-- D3 data-loss: app.orders dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.orders (reads and writes wait); no rewrite, no scan
DROP TABLE app.orders;

-- D4 data-loss: app.users dropped with its 3 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TABLE app.users;
