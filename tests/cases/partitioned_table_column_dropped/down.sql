-- modelmig revision 20260101000000 down: partitioned table column dropped
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 irreversible  app.events.kind: text comes back at the end of the table, empty
--   D2 scan          app.events_2020: every row is read
--   D3 blocks-writes app.events_2020: writes wait

-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, no scan
DROP INDEX app.own;

-- D1 irreversible: app.events.kind text comes back at the end of the table, empty
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ADD COLUMN kind text;

-- D2 scan: app.events_2020 every row is read
-- D3 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events_2020 (writes wait); no rewrite, scans app.events_2020
CREATE INDEX own ON app.events_2020 (kind, amount);
