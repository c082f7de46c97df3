-- modelmig revision 20260101000000: partition attached
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      app.events_2021.kind: character varying(20) -> text
--   F2 check-constraint positive on app.events_2021: none -> amount > 0
--   F3 scan             app.events_2021: every row is read
--   F4 blocks-reads     app.events_2021: reads and writes wait
--   F5 may-fail-on-rows positive on app.events_2021: fails on rows that violate the check
--   F6 scan             app.events_2021: every row is read
--   F7 blocks-reads     app.events_2021: reads and writes wait
--   F8 may-fail-on-rows app.events_2021: fails on rows outside the bounds

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT pk_2021 TO events_2021_pkey;

ALTER INDEX app.kind_2021 RENAME TO events_2021_kind_idx;

-- F1 type-change: app.events_2021.kind character varying(20) -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 ALTER COLUMN kind TYPE text;

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT events_2021_at_not_null TO events_at_not_null;

-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 RENAME CONSTRAINT events_2021_id_not_null TO events_id_not_null;

-- F2 check-constraint: positive on app.events_2021 none -> amount > 0
--    rows that break it make the statement fail
-- F3 scan: app.events_2021 every row is read
-- F4 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: positive on app.events_2021 fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.events_2021 WHERE NOT (amount > 0)
-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, scans app.events_2021
ALTER TABLE app.events_2021 ADD CONSTRAINT positive CHECK (amount > 0);

-- F6 scan: app.events_2021 every row is read
-- F7 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F8 may-fail-on-rows: app.events_2021 fails on rows outside the bounds
--    to count them: SELECT count(*) FROM app.events_2021 WHERE ((at IS NOT NULL) AND (at >= '2021-01-01 00:00:00+00'::timestamp with time zone) AND (at < '2022-01-01 00:00:00+00'::timestamp with time zone)) IS NOT TRUE
-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.events (reads and writes go on); no rewrite, scans app.events_2021
ALTER TABLE app.events ATTACH PARTITION app.events_2021 FOR VALUES FROM ('2021-01-01 00:00:00+00') TO ('2022-01-01 00:00:00+00');
