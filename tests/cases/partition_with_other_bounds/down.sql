-- modelmig revision 20260101000000 down: partition with other bounds
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan         app.events_2020: every row is read
--   D2 blocks-reads app.events_2020: reads and writes wait
--   D3 scan         app.events_2021: every row is read
--   D4 blocks-reads app.events_2021: reads and writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.events_2020;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.events_2021;

-- D1 scan: app.events_2020 every row is read
-- D2 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, scans app.events_2020
ALTER TABLE app.events ATTACH PARTITION app.events_2020 FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2021-01-01 00:00:00+00');

-- D3 scan: app.events_2021 every row is read
-- D4 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, scans app.events_2021
ALTER TABLE app.events ATTACH PARTITION app.events_2021 FOR VALUES FROM ('2021-01-01 00:00:00+00') TO ('2022-01-01 00:00:00+00');
