-- modelmig revision 20260101000000: partitioned table column dropped
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss     app.events.kind: text dropped
--   F2 scan          app.events_2020: every row is read
--   F3 blocks-writes app.events_2020: writes wait

-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, no scan
DROP INDEX app.own;

-- F1 data-loss: app.events.kind text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DROP COLUMN kind;

-- F2 scan: app.events_2020 every row is read
-- F3 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events_2020 (writes wait); no rewrite, scans app.events_2020
CREATE INDEX own ON app.events_2020 (amount);
