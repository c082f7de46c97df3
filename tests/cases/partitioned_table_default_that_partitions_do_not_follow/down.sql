-- modelmig revision 20260101000000 down: partitioned table default that partitions do not follow
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.events.kind: 'visit'::text -> none

-- D1 server-default: app.events.kind 'visit'::text -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.events, app.events_2020, app.events_2021 (reads and writes wait); no rewrite, no scan
ALTER TABLE app.events ALTER COLUMN kind DROP DEFAULT;
