-- modelmig revision 20260101000000 down: check over the table of a row
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss        app.parts.size: integer dropped
--   D2 type-change      app.parts.id: bigint -> integer
--   D3 rewrite          app.parts: every row is written anew
--   D4 blocks-reads     app.parts: reads and writes wait
--   D5 may-fail-on-rows app.parts.id: fails on values that are out of range
--   D6 check-constraint parts_home on app.parts: (tableoid <> (0)::oid) AND (size > 1) -> tableoid <> (0)::oid
--   D7 scan             app.parts: every row is read
--   D8 blocks-reads     app.parts: reads and writes wait

-- D1 data-loss: app.parts.size integer dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); no rewrite, no scan
ALTER TABLE app.parts DROP COLUMN size;

-- D2 type-change: app.parts.id bigint -> integer
--    values are converted by an assignment cast
-- D3 rewrite: app.parts every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.parts reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D5 may-fail-on-rows: app.parts.id fails on values that are out of range
--    to count them: SELECT count(*) FROM app.parts WHERE id NOT BETWEEN -2147483648 AND 2147483647
-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); rewrites app.parts
ALTER TABLE app.parts ALTER COLUMN id TYPE integer;

-- D6 check-constraint: parts_home on app.parts (tableoid <> (0)::oid) AND (size > 1) -> tableoid <> (0)::oid
--    rows that break it make the statement fail
-- D7 scan: app.parts every row is read
-- D8 blocks-reads: app.parts reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); no rewrite, scans app.parts
ALTER TABLE app.parts ADD CONSTRAINT parts_home CHECK (tableoid <> (0)::oid);
