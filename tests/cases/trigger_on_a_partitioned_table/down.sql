-- modelmig revision 20260101000000 down: trigger on a partitioned table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.events_2021: dropped with its 4 columns

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
DROP TRIGGER touch ON app.events;

-- D1 data-loss: app.events_2021 dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2021 (reads and writes wait); no rewrite, no scan
DROP TABLE app.events_2021;
