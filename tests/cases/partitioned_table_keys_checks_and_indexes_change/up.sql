-- modelmig revision 20260101000000: partitioned table keys checks and indexes change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  unique           events_pkey on app.events: primary key (id, at) -> primary key (at, id)
--   F2  scan             app.events_2020: every row is read
--   F3  scan             app.events_2021: every row is read
--   F4  blocks-writes    app.events_2020: writes wait
--   F5  blocks-writes    app.events_2021: writes wait
--   F6  blocks-reads     app.events: reads and writes wait
--   F7  unique           events_at_kind_key on app.events: none -> unique (at, kind)
--   F8  scan             app.events_2020: every row is read
--   F9  scan             app.events_2021: every row is read
--   F10 blocks-writes    app.events_2020: writes wait
--   F11 blocks-writes    app.events_2021: writes wait
--   F12 blocks-reads     app.events: reads and writes wait
--   F13 may-fail-on-rows events_at_kind_key on app.events: fails on duplicates
--   F14 check-constraint positive on app.events: amount > 0 -> amount > 1
--   F15 scan             app.events_2020: every row is read
--   F16 scan             app.events_2021: every row is read
--   F17 blocks-reads     app.events: reads and writes wait
--   F18 blocks-reads     app.events_2020: reads and writes wait
--   F19 blocks-reads     app.events_2021: reads and writes wait
--   F20 may-fail-on-rows positive on app.events: fails on rows that violate the check
--   F21 scan             app.events_2020: every row is read
--   F22 scan             app.events_2021: every row is read
--   F23 blocks-writes    app.events: writes wait
--   F24 blocks-writes    app.events_2020: writes wait
--   F25 blocks-writes    app.events_2021: writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DROP CONSTRAINT events_pkey;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DROP CONSTRAINT positive;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
DROP INDEX app.gone;

-- F1 unique: events_pkey on app.events primary key (id, at) -> primary key (at, id)
--    duplicates make it fail
-- F2 scan: app.events_2020 every row is read
-- F3 scan: app.events_2021 every row is read
-- F4 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- F5 blocks-writes: app.events_2021 writes wait
--    SHARE is held all the while, longer the larger the table
-- F6 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait), SHARE on app.events_2020, app.events_2021 (writes wait); no rewrite, scans app.events_2020, app.events_2021
ALTER TABLE app.events ADD CONSTRAINT events_pkey PRIMARY KEY (at, id);

-- F7 unique: events_at_kind_key on app.events none -> unique (at, kind)
--    duplicates make it fail
-- F8 scan: app.events_2020 every row is read
-- F9 scan: app.events_2021 every row is read
-- F10 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- F11 blocks-writes: app.events_2021 writes wait
--    SHARE is held all the while, longer the larger the table
-- F12 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F13 may-fail-on-rows: events_at_kind_key on app.events fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.events WHERE at IS NOT NULL AND kind IS NOT NULL GROUP BY at, kind HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait), SHARE on app.events_2020, app.events_2021 (writes wait); no rewrite, scans app.events_2020, app.events_2021
ALTER TABLE app.events ADD CONSTRAINT events_at_kind_key UNIQUE (at, kind);

-- F14 check-constraint: positive on app.events amount > 0 -> amount > 1
--    rows that break it make the statement fail
-- F15 scan: app.events_2020 every row is read
-- F16 scan: app.events_2021 every row is read
-- F17 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F18 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F19 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F20 may-fail-on-rows: positive on app.events fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.events WHERE NOT (amount > 1)
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, scans app.events_2020, app.events_2021
ALTER TABLE app.events ADD CONSTRAINT positive CHECK (amount > 1);

-- F21 scan: app.events_2020 every row is read
-- F22 scan: app.events_2021 every row is read
-- F23 blocks-writes: app.events writes wait
--    SHARE is held all the while, longer the larger the table
-- F24 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- F25 blocks-writes: app.events_2021 writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events, app.events_2020, app.events_2021 (writes wait); no rewrite, scans app.events_2020, app.events_2021
CREATE INDEX come ON app.events (kind) WHERE amount > 0;
