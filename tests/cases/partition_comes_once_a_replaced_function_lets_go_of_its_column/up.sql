-- modelmig revision 20260101000000: partition comes once a replaced function lets go of its column
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.parts (no partition takes one)
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss        app.old_parts.size: integer dropped
--   F2 scan             app.old_parts: every row is read
--   F3 blocks-reads     app.old_parts: reads and writes wait
--   F4 may-fail-on-rows app.old_parts: fails on rows outside the bounds

CREATE OR REPLACE FUNCTION app.count_old()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(old_parts.note) AS count
    FROM app.old_parts;
END;

-- F1 data-loss: app.old_parts.size integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.old_parts (reads and writes wait); no rewrite, no scan
ALTER TABLE app.old_parts DROP COLUMN size;

-- F2 scan: app.old_parts every row is read
-- F3 blocks-reads: app.old_parts reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.old_parts fails on rows outside the bounds
--    to count them: SELECT count(*) FROM app.old_parts WHERE ((id IS NOT NULL) AND (id = 1)) IS NOT TRUE
-- measured: ACCESS EXCLUSIVE on app.old_parts (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.parts (reads and writes go on); no rewrite, scans app.old_parts
ALTER TABLE app.parts ATTACH PARTITION app.old_parts FOR VALUES IN (1);
