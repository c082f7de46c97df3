-- modelmig revision 20260101000000 down: partition detached
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan             app.events_2021: every row is read
--   D2 blocks-reads     app.events_2021: reads and writes wait
--   D3 may-fail-on-rows app.events_2021: fails on rows outside the bounds

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT pk_2021 TO events_2021_pkey;

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT events_2021_at_not_null TO events_at_not_null;

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT events_2021_id_not_null TO events_id_not_null;

-- D1 scan: app.events_2021 every row is read
-- D2 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D3 may-fail-on-rows: app.events_2021 fails on rows outside the bounds
--    to count them: SELECT count(*) FROM app.events_2021 WHERE ((at IS NOT NULL) AND (at >= '2021-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2022-01-01 00:00:00+00'::timestamp with time zone)) IS NOT TRUE
-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, scans app.events_2021
ALTER TABLE app.events ATTACH PARTITION app.events_2021 FOR VALUES FROM ('2021-01-01 00:00:00+00') TO ('2022-01-01 00:00:00+00');
