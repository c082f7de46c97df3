-- modelmig revision 20260101000000: typed tables
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 data-loss        app.gone: dropped with its 2 columns
--   F2 possible-rename  app.gone: not renamed: app.gone="New"
--   F3 not-null         app.plain.size: NULL -> NOT NULL
--   F4 scan             app.plain: every row is read
--   F5 blocks-reads     app.plain: reads and writes wait
--   F6 may-fail-on-rows app.plain.size: fails on NULL
--   F7 server-default   app.plain.size: none -> 1

-- measured: ACCESS EXCLUSIVE on app.free (reads and writes wait); no rewrite, no scan
ALTER TABLE app.free NOT OF;

-- F1 data-loss: app.gone dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- F2 possible-rename: app.gone not renamed: app.gone="New"
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on app.gone (reads and writes wait); no rewrite, no scan
DROP TABLE app.gone;

CREATE TABLE app."New" (
    name text NOT NULL,
    size integer,
    CONSTRAINT "New_pkey" PRIMARY KEY (name),
    CONSTRAINT "New_size_check" CHECK (size > 0)
);

-- F3 not-null: app.plain.size NULL -> NOT NULL
--    fails on rows that hold NULL
-- F4 scan: app.plain every row is read
-- F5 blocks-reads: app.plain reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F6 may-fail-on-rows: app.plain.size fails on NULL
--    to count them: SELECT count(*) FROM app.plain WHERE size IS NULL
-- measured: ACCESS EXCLUSIVE on app.plain (reads and writes wait); no rewrite, scans app.plain
ALTER TABLE app.plain ALTER COLUMN size SET NOT NULL;

-- F7 server-default: app.plain.size none -> 1
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.plain (reads and writes wait); no rewrite, no scan
ALTER TABLE app.plain ALTER COLUMN size SET DEFAULT 1;

ALTER TABLE app."New" OF app.shape;

-- measured: ACCESS EXCLUSIVE on app.plain (reads and writes wait); no rewrite, no scan
ALTER TABLE app.plain OF app.shape;
