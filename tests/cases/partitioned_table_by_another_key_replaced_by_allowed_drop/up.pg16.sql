-- modelmig revision 20260101000000: partitioned table by another key replaced by allowed drop
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table; no rows: app.notes (up fails on every row tried: insert or update on table "notes" violates foreign key constraint "fk_notes")
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated        app.recent: dropped and created again
--   F2 data-loss        app.events_2020: dropped with its 2 columns
--   F3 data-loss        app.events: dropped with its 2 columns
--   F4 scan             app.notes: every row is read
--   F5 blocks-writes    app.notes: writes wait
--   F6 may-fail-on-rows fk_notes on app.notes: fails on rows whose key points nowhere

-- F1 recreated: app.recent dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.recent (reads and writes wait); no rewrite, no scan
DROP VIEW app.recent;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes DROP CONSTRAINT fk_notes;

-- F2 data-loss: app.events_2020 dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
DROP TABLE app.events_2020;

-- F3 data-loss: app.events dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
DROP TABLE app.events;

CREATE TABLE app.events (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT events_pkey PRIMARY KEY (id, at)
) PARTITION BY HASH (id);

CREATE TABLE app.events_0 PARTITION OF app.events FOR VALUES WITH (modulus 1, remainder 0);

-- F4 scan: app.notes every row is read
-- F5 blocks-writes: app.notes writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F6 may-fail-on-rows: fk_notes on app.notes fails on rows whose key points nowhere
--    to count them: SELECT count(*) FROM app.notes AS child WHERE child.event_id IS NOT NULL AND child.event_at IS NOT NULL AND NOT EXISTS (SELECT FROM app.events AS parent WHERE parent.id = child.event_id AND parent.at = child.event_at)
-- measured: SHARE ROW EXCLUSIVE on app.notes (writes wait); no rewrite, scans app.notes
ALTER TABLE app.notes ADD CONSTRAINT fk_notes FOREIGN KEY (event_id, event_at) REFERENCES app.events (id, at);

CREATE VIEW app.recent (id) AS
SELECT id
   FROM app.events;
