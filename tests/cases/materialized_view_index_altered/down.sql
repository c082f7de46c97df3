-- modelmig revision 20260101000000 down: materialized view index altered
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique        by_name on app.ages: unique (name, age) -> unique (name)
--   D2 scan          app.ages: every row is read
--   D3 blocks-writes app.ages: writes wait

-- measured: ACCESS EXCLUSIVE on app.ages (reads and writes wait); no rewrite, no scan
DROP INDEX app.by_name;

-- D1 unique: by_name on app.ages unique (name, age) -> unique (name)
--    duplicates make it fail
-- D2 scan: app.ages every row is read
-- D3 blocks-writes: app.ages writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.ages (writes wait); no rewrite, scans app.ages
CREATE UNIQUE INDEX by_name ON app.ages (name) WITH (fillfactor = 70);

ALTER INDEX app.by_age RESET (deduplicate_items, fillfactor);

ALTER INDEX app.by_expression ALTER COLUMN 2 SET STATISTICS -1;

COMMENT ON INDEX app.by_name IS 'goes';

COMMENT ON INDEX app.by_age IS 'old';
