-- modelmig revision 20260101000000: materialized view index altered
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 unique        by_name on app.ages: unique (name) -> unique (name, age)
--   F2 scan          app.ages: every row is read
--   F3 blocks-writes app.ages: writes wait

-- measured: ACCESS EXCLUSIVE on app.ages (reads and writes wait); no rewrite, no scan
DROP INDEX app.by_name;

-- F1 unique: by_name on app.ages unique (name) -> unique (name, age)
--    duplicates make it fail
-- F2 scan: app.ages every row is read
-- F3 blocks-writes: app.ages writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.ages (writes wait); no rewrite, scans app.ages
CREATE UNIQUE INDEX by_name ON app.ages (name, age);

ALTER INDEX app.by_age SET (deduplicate_items = off, fillfactor = 80);

ALTER INDEX app.by_expression ALTER COLUMN 2 SET STATISTICS 500;

COMMENT ON INDEX app.by_age IS 'new';
