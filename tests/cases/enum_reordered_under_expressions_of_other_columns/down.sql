-- modelmig revision 20260101000000 down: enum reordered under expressions of other columns
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default   app.notes.shown: boolean as ('low'::app.rank <> 'high'::app.rank) -> boolean as ('low'::app.rank < 'high'::app.rank)
--   D2 enum-value       app.rank: high, low -> low, high
--   D3 rewrite          app.notes: every row is written anew
--   D4 blocks-reads     app.notes: reads and writes wait
--   D5 check-constraint notes_title on app.notes: (length(title) > 1) AND ('low'::app.rank <> 'high'::app.rank) -> (length(title) > 1) AND ('low'::app.rank < 'high'::app.rank)
--   D6 scan             app.notes: every row is read
--   D7 blocks-reads     app.notes: reads and writes wait
--   D8 scan             app.notes: every row is read
--   D9 blocks-writes    app.notes: writes wait

-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes DROP CONSTRAINT notes_title;

-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, no scan
DROP INDEX app.notes_low;

-- D1 server-default: app.notes.shown boolean as ('low'::app.rank <> 'high'::app.rank) -> boolean as ('low'::app.rank < 'high'::app.rank)
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes DROP COLUMN shown;

ALTER TYPE app.rank RENAME TO rank__old;

-- D2 enum-value: app.rank high, low -> low, high
--    every column of the type is rewritten
CREATE TYPE app.rank AS ENUM ('low', 'high');

ALTER DOMAIN app.width DROP DEFAULT;

ALTER DOMAIN app.width SET DEFAULT length(('low'::app.rank)::text);

-- D3 rewrite: app.notes every row is written anew
--    needs the table's size again on disk
-- D4 blocks-reads: app.notes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); rewrites app.notes
ALTER TABLE app.notes ADD COLUMN shown boolean GENERATED ALWAYS AS ('low'::app.rank < 'high'::app.rank) STORED;

-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes ALTER COLUMN title DROP DEFAULT;

-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes ALTER COLUMN title SET DEFAULT 'low'::app.rank;

-- D5 check-constraint: notes_title on app.notes (length(title) > 1) AND ('low'::app.rank <> 'high'::app.rank) -> (length(title) > 1) AND ('low'::app.rank < 'high'::app.rank)
--    rows that break it make the statement fail
-- D6 scan: app.notes every row is read
-- D7 blocks-reads: app.notes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, scans app.notes
ALTER TABLE app.notes ADD CONSTRAINT notes_title CHECK ((length(title) > 1) AND ('low'::app.rank < 'high'::app.rank));

-- D8 scan: app.notes every row is read
-- D9 blocks-writes: app.notes writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.notes (writes wait); no rewrite, scans app.notes
CREATE INDEX notes_low ON app.notes (title) WHERE 'low'::app.rank < 'high'::app.rank;

DROP TYPE app.rank__old;
