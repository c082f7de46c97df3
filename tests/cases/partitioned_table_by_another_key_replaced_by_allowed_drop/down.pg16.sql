-- modelmig revision 20260101000000 down: partitioned table by another key replaced by allowed drop
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated        app.recent: dropped and created again
--   D2 data-loss        app.events_0: dropped with its 2 columns
--   D3 data-loss        app.events: dropped with its 2 columns
--   D4 scan             app.notes: every row is read
--   D5 blocks-writes    app.notes: writes wait
--   D6 may-fail-on-rows fk_notes on app.notes: fails on rows whose key points nowhere

-- D1 recreated: app.recent dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.recent (reads and writes wait); no rewrite, no scan
DROP VIEW app.recent;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_0, app.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes DROP CONSTRAINT fk_notes;

-- D2 data-loss: app.events_0 dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_0 (reads and writes wait); no rewrite, no scan
DROP TABLE app.events_0;

-- D3 data-loss: app.events dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
DROP TABLE app.events;

CREATE TABLE app.events (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT events_pkey PRIMARY KEY (id, at)
) PARTITION BY RANGE (at);

CREATE TABLE app.events_2020 PARTITION OF app.events FOR VALUES FROM ('2020-01-01 00:00:00+00') TO ('2021-01-01 00:00:00+00');

-- D4 scan: app.notes every row is read
-- D5 blocks-writes: app.notes writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D6 may-fail-on-rows: fk_notes on app.notes fails on rows whose key points nowhere
--    to count them: SELECT count(*) FROM app.notes AS child WHERE child.event_id IS NOT NULL AND child.event_at IS NOT NULL AND NOT EXISTS (SELECT FROM app.events AS parent WHERE parent.id = child.event_id AND parent.at = child.event_at)
-- measured: SHARE ROW EXCLUSIVE on app.notes (writes wait); no rewrite, scans app.notes
ALTER TABLE app.notes ADD CONSTRAINT fk_notes FOREIGN KEY (event_id, event_at) REFERENCES app.events (id, at);

CREATE VIEW app.recent (id) AS
SELECT id
   FROM app.events;
