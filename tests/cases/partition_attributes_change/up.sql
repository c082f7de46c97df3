-- modelmig revision 20260101000000: partition attributes change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  not-null         app.events_2020.kind: NULL -> NOT NULL
--   F2  scan             app.events_2020: every row is read
--   F3  blocks-reads     app.events_2020: reads and writes wait
--   F4  may-fail-on-rows app.events_2020.kind: fails on NULL
--   F5  check-constraint own on app.events_2020: none -> amount < 100
--   F6  scan             app.events_2020: every row is read
--   F7  blocks-reads     app.events_2020: reads and writes wait
--   F8  may-fail-on-rows own on app.events_2020: fails on rows that violate the check
--   F9  scan             app.events_2020: every row is read
--   F10 blocks-writes    app.events_2020: writes wait

-- F1 not-null: app.events_2020.kind NULL -> NOT NULL
--    fails on rows that hold NULL
-- F2 scan: app.events_2020 every row is read
-- F3 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.events_2020.kind fails on NULL
--    to count them: SELECT count(*) FROM app.events_2020 WHERE kind IS NULL
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, scans app.events_2020
ALTER TABLE app.events_2020 ALTER COLUMN kind SET NOT NULL;

-- measured: SHARE UPDATE EXCLUSIVE on app.events_2020 (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events_2020 ALTER COLUMN kind SET STATISTICS 200;

-- F5 check-constraint: own on app.events_2020 none -> amount < 100
--    rows that break it make the statement fail
-- F6 scan: app.events_2020 every row is read
-- F7 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F8 may-fail-on-rows: own on app.events_2020 fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.events_2020 WHERE NOT (amount < 100)
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, scans app.events_2020
ALTER TABLE app.events_2020 ADD CONSTRAINT own CHECK (amount < 100);

-- F9 scan: app.events_2020 every row is read
-- F10 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events_2020 (writes wait); no rewrite, scans app.events_2020
CREATE INDEX own_kind ON app.events_2020 (kind);

-- measured: SHARE UPDATE EXCLUSIVE on app.events_2020 (reads and writes go on); no rewrite, no scan
ALTER TABLE app.events_2020 SET (fillfactor = 60);

-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2020 REPLICA IDENTITY FULL;

-- measured: SHARE UPDATE EXCLUSIVE on app.events_2020 (reads and writes go on); no rewrite, no scan
COMMENT ON TABLE app.events_2020 IS 'a strange year';

-- measured: SHARE UPDATE EXCLUSIVE on app.events_2020 (reads and writes go on); no rewrite, no scan
COMMENT ON COLUMN app.events_2020.kind IS 'of which there were many';
