-- modelmig revision 20260101000000 down: partition index becomes part of one above
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan          app.events_2020: every row is read
--   D2 blocks-writes app.events_2020: writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
DROP INDEX app.events_kind;

-- D1 scan: app.events_2020 every row is read
-- D2 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events_2020 (writes wait); no rewrite, scans app.events_2020
CREATE INDEX own ON app.events_2020 (kind);
