-- modelmig revision 20260101000000: materialized view index added and dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.ages: every row is read
--   F2 blocks-writes app.ages: writes wait

-- measured: ACCESS EXCLUSIVE on app.ages (reads and writes wait); no rewrite, no scan
DROP INDEX app.one;

-- F1 scan: app.ages every row is read
-- F2 blocks-writes: app.ages writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.ages (writes wait); no rewrite, scans app.ages
CREATE INDEX two ON app.ages (people);
