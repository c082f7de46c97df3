-- modelmig revision 20260101000000: partition of another table
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.old (no partition takes one)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique       events_2020_pkey on app.events_2020: primary key (id, at) -> none
--   F2 scan         app.events_2020: every row is read
--   F3 blocks-reads app.events_2020: reads and writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DETACH PARTITION app.events_2020;

-- F1 unique: events_2020_pkey on app.events_2020 primary key (id, at) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2020 DROP CONSTRAINT events_2020_pkey;

-- F2 scan: app.events_2020 every row is read
-- F3 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.old (reads and writes go on); no rewrite, scans app.events_2020
ALTER TABLE app.old ATTACH PARTITION app.events_2020 FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2021-01-01 00:00:00+00');
