-- modelmig revision 20260101000000 down: index method changed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 scan          app.events: every row is read  after.rs:4
--   D2 blocks-writes app.events: writes wait        after.rs:4

-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_events_kind;

-- D1 scan: app.events every row is read
-- D2 blocks-writes: app.events writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events (writes wait); no rewrite, scans app.events
CREATE INDEX idx_events_kind ON app.events (kind);
