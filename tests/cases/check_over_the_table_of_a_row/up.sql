-- modelmig revision 20260101000000: check over the table of a row
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 type-change      app.parts.id: integer -> bigint
--   F2 rewrite          app.parts: every row is written anew
--   F3 blocks-reads     app.parts: reads and writes wait
--   F4 check-constraint parts_home on app.parts: tableoid <> (0)::oid -> (tableoid <> (0)::oid) AND (size > 1)
--   F5 scan             app.parts: every row is read
--   F6 blocks-reads     app.parts: reads and writes wait

-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parts DROP CONSTRAINT parts_home;

-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parts ADD COLUMN size integer;

-- F1 type-change: app.parts.id integer -> bigint
--    values are converted by an assignment cast
-- F2 rewrite: app.parts every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.parts reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); rewrites app.parts
ALTER TABLE app.parts ALTER COLUMN id TYPE bigint;

-- F4 check-constraint: parts_home on app.parts tableoid <> (0)::oid -> (tableoid <> (0)::oid) AND (size > 1)
--    rows that break it make the statement fail
-- F5 scan: app.parts every row is read
-- F6 blocks-reads: app.parts reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); no rewrite, scans app.parts
ALTER TABLE app.parts ADD CONSTRAINT parts_home CHECK ((tableoid <> (0)::oid) AND (size > 1));
