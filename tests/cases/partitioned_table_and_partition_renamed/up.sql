-- modelmig revision 20260101000000: partitioned table and partition renamed
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 rename app.events: app.events -> app.visits
--   F2 rename app.events_2020: app.events_2020 -> app.visits_2020
--   F3 rename app.visits.kind: app.visits.kind -> app.visits.sort

-- F1 rename: app.events app.events -> app.visits
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events RENAME TO visits;

-- F2 rename: app.events_2020 app.events_2020 -> app.visits_2020
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2020 RENAME TO visits_2020;

-- F3 rename: app.visits.kind app.visits.kind -> app.visits.sort
--    code that uses the old name breaks
-- measured: ACCESS EXCLUSIVE on app.visits, app.visits_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.visits RENAME COLUMN kind TO sort;

-- measured: ACCESS EXCLUSIVE on app.visits (reads and writes wait); no rewrite, no scan
ALTER TABLE app.visits RENAME CONSTRAINT events_pkey TO visits_pkey;
