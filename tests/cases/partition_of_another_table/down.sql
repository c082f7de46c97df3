-- modelmig revision 20260101000000 down: partition of another table
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan             app.events_2020: every row is read
--   D2 blocks-reads     app.events_2020: reads and writes wait
--   D3 may-fail-on-rows app.events_2020: fails on duplicates

-- measured: ACCESS EXCLUSIVE on app.events_2020, app.old (reads and writes wait); no rewrite, no scan
ALTER TABLE app.old DETACH PARTITION app.events_2020;

-- D1 scan: app.events_2020 every row is read
-- D2 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D3 may-fail-on-rows: app.events_2020 fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.events_2020 WHERE id IS NOT NULL AND at IS NOT NULL GROUP BY id, at HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, scans app.events_2020
ALTER TABLE app.events ATTACH PARTITION app.events_2020 FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2021-01-01 00:00:00+00');
