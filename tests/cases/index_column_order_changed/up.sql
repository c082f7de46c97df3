-- modelmig revision 20260101000000: index column order changed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 scan          app.events: every row is read  after.rs:4
--   F2 blocks-writes app.events: writes wait        after.rs:4

-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
DROP INDEX app.idx_events_ab;

-- F1 scan: app.events every row is read
-- F2 blocks-writes: app.events writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events (writes wait); no rewrite, scans app.events
CREATE INDEX idx_events_ab ON app.events (b, a);
