-- modelmig revision 20260101000000: enum reordered under expressions of other columns
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default   app.notes.shown: boolean as ('low'::app.rank < 'high'::app.rank) -> boolean as ('low'::app.rank <> 'high'::app.rank)
--   F2 enum-value       app.rank: low, high -> high, low
--   F3 rewrite          app.notes: every row is written anew
--   F4 blocks-reads     app.notes: reads and writes wait
--   F5 check-constraint notes_title on app.notes: (length(title) > 1) AND ('low'::app.rank < 'high'::app.rank) -> (length(title) > 1) AND ('low'::app.rank <> 'high'::app.rank)
--   F6 scan             app.notes: every row is read
--   F7 blocks-reads     app.notes: reads and writes wait
--   F8 scan             app.notes: every row is read
--   F9 blocks-writes    app.notes: writes wait

-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes DROP CONSTRAINT notes_title;

-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, no scan
DROP INDEX app.notes_low;

-- F1 server-default: app.notes.shown boolean as ('low'::app.rank < 'high'::app.rank) -> boolean as ('low'::app.rank <> 'high'::app.rank)
--    the column is dropped and added again at the end, its values are computed again
-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes DROP COLUMN shown;

ALTER TYPE app.rank RENAME TO rank__old;

-- F2 enum-value: app.rank low, high -> high, low
--    every column of the type is rewritten
CREATE TYPE app.rank AS ENUM ('high', 'low');

ALTER DOMAIN app.width DROP DEFAULT;

ALTER DOMAIN app.width SET DEFAULT length(('low'::app.rank)::text);

-- F3 rewrite: app.notes every row is written anew
--    needs the table's size again on disk
-- F4 blocks-reads: app.notes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); rewrites app.notes
ALTER TABLE app.notes ADD COLUMN shown boolean GENERATED ALWAYS AS ('low'::app.rank <> 'high'::app.rank) STORED;

-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes ALTER COLUMN title DROP DEFAULT;

-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, no scan
ALTER TABLE app.notes ALTER COLUMN title SET DEFAULT 'low'::app.rank;

-- F5 check-constraint: notes_title on app.notes (length(title) > 1) AND ('low'::app.rank < 'high'::app.rank) -> (length(title) > 1) AND ('low'::app.rank <> 'high'::app.rank)
--    rows that break it make the statement fail
-- F6 scan: app.notes every row is read
-- F7 blocks-reads: app.notes reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.notes (reads and writes wait); no rewrite, scans app.notes
ALTER TABLE app.notes ADD CONSTRAINT notes_title CHECK ((length(title) > 1) AND ('low'::app.rank <> 'high'::app.rank));

-- F8 scan: app.notes every row is read
-- F9 blocks-writes: app.notes writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.notes (writes wait); no rewrite, scans app.notes
CREATE INDEX notes_low ON app.notes (title) WHERE 'low'::app.rank <> 'high'::app.rank;

DROP TYPE app.rank__old;
