-- modelmig revision 20260101000000: partitioned table dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss app.events_2020: dropped with its 4 columns
--   F2 data-loss app.events_2021: dropped with its 4 columns
--   F3 data-loss app.events: dropped with its 4 columns

-- F1 data-loss: app.events_2020 dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
DROP TABLE app.events_2020;

-- F2 data-loss: app.events_2021 dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2021 (reads and writes wait); no rewrite, no scan
DROP TABLE app.events_2021;

-- F3 data-loss: app.events dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
DROP TABLE app.events;
