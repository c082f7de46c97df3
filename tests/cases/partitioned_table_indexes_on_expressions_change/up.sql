-- modelmig revision 20260101000000: partitioned table indexes on expressions change
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  scan          app.events_rest_0: every row is read
--   F2  scan          app.events_some: every row is read
--   F3  blocks-writes app.events: writes wait
--   F4  blocks-writes app.events_rest: writes wait
--   F5  blocks-writes app.events_rest_0: writes wait
--   F6  blocks-writes app.events_some: writes wait
--   F7  scan          app.events_rest_0: every row is read
--   F8  scan          app.events_some: every row is read
--   F9  blocks-writes app.events: writes wait
--   F10 blocks-writes app.events_rest: writes wait
--   F11 blocks-writes app.events_rest_0: writes wait
--   F12 blocks-writes app.events_some: writes wait
--   F13 scan          app.events_some: every row is read
--   F14 blocks-writes app.events_some: writes wait

-- measured: ACCESS EXCLUSIVE on app.events, app.events_rest, app.events_rest_0, app.events_some (reads and writes wait); no rewrite, no scan
DROP INDEX app.changed;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_rest, app.events_rest_0, app.events_some (reads and writes wait); no rewrite, no scan
DROP INDEX app.gone;

-- measured: ACCESS EXCLUSIVE on app.events_some (reads and writes wait); no rewrite, no scan
DROP INDEX app.of_one_alone;

-- F1 scan: app.events_rest_0 every row is read
-- F2 scan: app.events_some every row is read
-- F3 blocks-writes: app.events writes wait
--    SHARE is held all the while, longer the larger the table
-- F4 blocks-writes: app.events_rest writes wait
--    SHARE is held all the while, longer the larger the table
-- F5 blocks-writes: app.events_rest_0 writes wait
--    SHARE is held all the while, longer the larger the table
-- F6 blocks-writes: app.events_some writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events, app.events_rest, app.events_rest_0, app.events_some (writes wait); no rewrite, scans app.events_rest_0, app.events_some
CREATE INDEX changed ON app.events ((((data ->> 'size'::text))::bigint) DESC, id) WHERE (data ->> 'size'::text) IS NOT NULL;

-- F7 scan: app.events_rest_0 every row is read
-- F8 scan: app.events_some every row is read
-- F9 blocks-writes: app.events writes wait
--    SHARE is held all the while, longer the larger the table
-- F10 blocks-writes: app.events_rest writes wait
--    SHARE is held all the while, longer the larger the table
-- F11 blocks-writes: app.events_rest_0 writes wait
--    SHARE is held all the while, longer the larger the table
-- F12 blocks-writes: app.events_some writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events, app.events_rest, app.events_rest_0, app.events_some (writes wait); no rewrite, scans app.events_rest_0, app.events_some
CREATE INDEX come ON app.events ((upper(kind)) text_pattern_ops);

-- F13 scan: app.events_some every row is read
-- F14 blocks-writes: app.events_some writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.events_some (writes wait); no rewrite, scans app.events_some
CREATE INDEX of_one_alone ON app.events_some ((id % (4)::bigint));
