-- modelmig revision 20260101000000 down: partition added and another dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.events_2021: dropped with its 4 columns

-- D1 data-loss: app.events_2021 dropped with its 4 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2021 (reads and writes wait); no rewrite, no scan
DROP TABLE app.events_2021;

-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
CREATE TABLE app.events_2020 PARTITION OF app.events FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2021-01-01 00:00:00+00');
