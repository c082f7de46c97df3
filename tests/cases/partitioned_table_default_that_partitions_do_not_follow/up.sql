-- modelmig revision 20260101000000: partitioned table default that partitions do not follow
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default app.events.kind: none -> 'visit'::text

-- F1 server-default: app.events.kind none -> 'visit'::text
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.events (reads and writes wait); no rewrite, no scan
ALTER TABLE ONLY app.events ALTER COLUMN kind SET DEFAULT 'visit'::text;
