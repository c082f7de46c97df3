-- modelmig revision 20260101000000 down: partitioned table created
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss "Archive"."The Rest": dropped with its 4 columns
--   D2 data-loss app.visits_0: dropped with its 4 columns
--   D3 data-loss app.visits_1: dropped with its 4 columns
--   D4 data-loss app.visits: dropped with its 4 columns
--   D5 data-loss app.events: dropped with its 4 columns
--   D6 data-loss app.users: dropped with its column

-- D1 data-loss: "Archive"."The Rest" dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on "Archive"."The Rest", app.events (reads and writes wait); no rewrite, no scan
DROP TABLE "Archive"."The Rest";

-- D2 data-loss: app.visits_0 dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.visits, app.visits_0 (reads and writes wait); no rewrite, no scan
DROP TABLE app.visits_0;

-- D3 data-loss: app.visits_1 dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.visits, app.visits_1 (reads and writes wait); no rewrite, no scan
DROP TABLE app.visits_1;

-- D4 data-loss: app.visits dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events, app.visits (reads and writes wait); no rewrite, no scan
DROP TABLE app.visits;

-- D5 data-loss: app.events dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events, app.users (reads and writes wait); no rewrite, no scan
DROP TABLE app.events;

-- D6 data-loss: app.users dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.users (reads and writes wait); no rewrite, no scan
DROP TABLE app.users;

DROP SCHEMA "Archive";
