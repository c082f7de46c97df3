-- modelmig revision 20260101000000 down: partitioned table indexes on expressions change
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  scan          app.events_rest_0: every row is read
--   D2  scan          app.events_some: every row is read
--   D3  blocks-writes app.events: writes wait
--   D4  blocks-writes app.events_rest: writes wait
--   D5  blocks-writes app.events_rest_0: writes wait
--   D6  blocks-writes app.events_some: writes wait
--   D7  scan          app.events_rest_0: every row is read
--   D8  scan          app.events_some: every row is read
--   D9  blocks-writes app.events: writes wait
--   D10 blocks-writes app.events_rest: writes wait
--   D11 blocks-writes app.events_rest_0: writes wait
--   D12 blocks-writes app.events_some: writes wait
--   D13 scan          app.events_some: every row is read
--   D14 blocks-writes app.events_some: writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_rest, app.events_rest_0, app.events_some (reads and writes wait); no rewrite, no scan
DROP INDEX app.changed;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_rest, app.events_rest_0, app.events_some (reads and writes wait); no rewrite, no scan
DROP INDEX app.come;

-- measured: ACCESS EXCLUSIVE on app.events_some (reads and writes wait); no rewrite, no scan
DROP INDEX app.of_one_alone;

-- D1 scan: app.events_rest_0 every row is read
-- D2 scan: app.events_some every row is read
-- D3 blocks-writes: app.events writes wait
--    SHARE is held all the while, longer the larger the table
-- D4 blocks-writes: app.events_rest writes wait
--    SHARE is held all the while, longer the larger the table
-- D5 blocks-writes: app.events_rest_0 writes wait
--    SHARE is held all the while, longer the larger the table
-- D6 blocks-writes: app.events_some writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events, app.events_rest, app.events_rest_0, app.events_some (writes wait); no rewrite, scans app.events_rest_0, app.events_some
CREATE INDEX changed ON app.events ((((data ->> 'size'::text))::integer), id) WHERE (data ->> 'size'::text) IS NOT NULL;

-- D7 scan: app.events_rest_0 every row is read
-- D8 scan: app.events_some every row is read
-- D9 blocks-writes: app.events writes wait
--    SHARE is held all the while, longer the larger the table
-- D10 blocks-writes: app.events_rest writes wait
--    SHARE is held all the while, longer the larger the table
-- D11 blocks-writes: app.events_rest_0 writes wait
--    SHARE is held all the while, longer the larger the table
-- D12 blocks-writes: app.events_some writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events, app.events_rest, app.events_rest_0, app.events_some (writes wait); no rewrite, scans app.events_rest_0, app.events_some
CREATE INDEX gone ON app.events ((lower(kind)));

-- D13 scan: app.events_some every row is read
-- D14 blocks-writes: app.events_some writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events_some (writes wait); no rewrite, scans app.events_some
CREATE INDEX of_one_alone ON app.events_some ((id % (3)::bigint));
