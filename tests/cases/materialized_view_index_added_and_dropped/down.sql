-- modelmig revision 20260101000000 down: materialized view index added and dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan          app.ages: every row is read
--   D2 blocks-writes app.ages: writes wait

-- measured: ACCESS EXCLUSIVE on app.ages (reads and writes wait); no rewrite, no scan
DROP INDEX app.two;

-- D1 scan: app.ages every row is read
-- D2 blocks-writes: app.ages writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.ages (writes wait); no rewrite, scans app.ages
CREATE INDEX one ON app.ages (age);
