-- modelmig revision 20260101000000 down: partitioned table and partition renamed
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 rename app.visits: app.visits -> app.events
--   D2 rename app.visits_2020: app.visits_2020 -> app.events_2020
--   D3 rename app.events.sort: app.events.sort -> app.events.kind

-- D1 rename: app.visits app.visits -> app.events
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.visits (reads and writes wait); no rewrite, no scan
ALTER TABLE app.visits RENAME TO events;

-- D2 rename: app.visits_2020 app.visits_2020 -> app.events_2020
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.visits_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.visits_2020 RENAME TO events_2020;

-- D3 rename: app.events.sort app.events.sort -> app.events.kind
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events RENAME COLUMN sort TO kind;

-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events RENAME CONSTRAINT visits_pkey TO events_pkey;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events RENAME CONSTRAINT visits_at_not_null TO events_at_not_null;

-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events RENAME CONSTRAINT visits_id_not_null TO events_id_not_null;
