-- modelmig revision 20260101000000: partition with other bounds
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan             app.events_2020: every row is read
--   F2 blocks-reads     app.events_2020: reads and writes wait
--   F3 may-fail-on-rows app.events_2020: fails on rows outside the bounds
--   F4 scan             app.events_2021: every row is read
--   F5 blocks-reads     app.events_2021: reads and writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.events_2020;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.events_2021;

-- F1 scan: app.events_2020 every row is read
-- F2 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F3 may-fail-on-rows: app.events_2020 fails on rows outside the bounds
--    to count them: SELECT count(*) FROM app.events_2020 WHERE ((at IS NOT NULL) AND (at >= '2020-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2020-07-01 00:00:00+00'::timestamp with time zone)) IS NOT TRUE
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, scans app.events_2020
ALTER TABLE app.events ATTACH PARTITION app.events_2020 FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2020-07-01 00:00:00+00');

-- F4 scan: app.events_2021 every row is read
-- F5 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, scans app.events_2021
ALTER TABLE app.events ATTACH PARTITION app.events_2021 FOR VALUES FROM ('2020-07-01 00:00:00+00') TO ('2022-01-01 00:00:00+00');
