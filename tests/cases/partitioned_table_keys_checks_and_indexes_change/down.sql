-- modelmig revision 20260101000000 down: partitioned table keys checks and indexes change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  unique           events_at_kind_key on app.events: unique (at, kind) -> none
--   D2  unique           events_pkey on app.events: primary key (at, id) -> primary key (id, at)
--   D3  scan             app.events_2020: every row is read
--   D4  scan             app.events_2021: every row is read
--   D5  blocks-writes    app.events_2020: writes wait
--   D6  blocks-writes    app.events_2021: writes wait
--   D7  blocks-reads     app.events: reads and writes wait
--   D8  check-constraint positive on app.events: amount > 1 -> amount > 0
--   D9  scan             app.events_2020: every row is read
--   D10 scan             app.events_2021: every row is read
--   D11 blocks-reads     app.events: reads and writes wait
--   D12 blocks-reads     app.events_2020: reads and writes wait
--   D13 blocks-reads     app.events_2021: reads and writes wait
--   D14 scan             app.events_2020: every row is read
--   D15 scan             app.events_2021: every row is read
--   D16 blocks-writes    app.events: writes wait
--   D17 blocks-writes    app.events_2020: writes wait
--   D18 blocks-writes    app.events_2021: writes wait

-- D1 unique: events_at_kind_key on app.events unique (at, kind) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DROP CONSTRAINT events_at_kind_key;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DROP CONSTRAINT events_pkey;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events DROP CONSTRAINT positive;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
DROP INDEX app.come;

-- D2 unique: events_pkey on app.events primary key (at, id) -> primary key (id, at)
--    duplicates make it fail
-- D3 scan: app.events_2020 every row is read
-- D4 scan: app.events_2021 every row is read
-- D5 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- D6 blocks-writes: app.events_2021 writes wait
--    SHARE is held all the while, longer the larger the table
-- D7 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait), SHARE on app.events_2020, app.events_2021 (writes wait); no rewrite, scans app.events_2020, app.events_2021
ALTER TABLE app.events ADD CONSTRAINT events_pkey PRIMARY KEY (id, at);

-- D8 check-constraint: positive on app.events amount > 1 -> amount > 0
--    rows that break it make the statement fail
-- D9 scan: app.events_2020 every row is read
-- D10 scan: app.events_2021 every row is read
-- D11 blocks-reads: app.events reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D12 blocks-reads: app.events_2020 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D13 blocks-reads: app.events_2021 reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, scans app.events_2020, app.events_2021
ALTER TABLE app.events ADD CONSTRAINT positive CHECK (amount > 0);

-- D14 scan: app.events_2020 every row is read
-- D15 scan: app.events_2021 every row is read
-- D16 blocks-writes: app.events writes wait
--    SHARE is held all the while, longer the larger the table
-- D17 blocks-writes: app.events_2020 writes wait
--    SHARE is held all the while, longer the larger the table
-- D18 blocks-writes: app.events_2021 writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events, app.events_2020, app.events_2021 (writes wait); no rewrite, scans app.events_2020, app.events_2021
CREATE INDEX gone ON app.events (amount);
