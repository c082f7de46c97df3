-- modelmig revision 20260101000000: partition defaults differ from those above
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.events.kind: none -> 'visit'::text
--   F2 server-default app.events_2020.kind: 'visit'::text -> none
--   F3 server-default app.events_2021.kind: 'visit'::text -> 'call'::text

-- F1 server-default: app.events.kind none -> 'visit'::text
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ALTER COLUMN kind SET DEFAULT 'visit'::text;

-- F2 server-default: app.events_2020.kind 'visit'::text -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.events_2020 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2020 ALTER COLUMN kind DROP DEFAULT;

-- F3 server-default: app.events_2021.kind 'visit'::text -> 'call'::text
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events_2021 ALTER COLUMN kind SET DEFAULT 'call'::text;
