-- modelmig revision 20260101000000 down: typed tables
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss      app."New": dropped with its 2 columns
--   D2 server-default app.plain.size: 1 -> none
--   D3 not-null       app.plain.size: NOT NULL -> NULL

-- measured: ACCESS EXCLUSIVE on app.plain (reads and writes wait); no rewrite, no scan
ALTER TABLE app.plain NOT OF;

-- D1 data-loss: app."New" dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app."New" (reads and writes wait); no rewrite, no scan
DROP TABLE app."New";

CREATE TABLE app.gone (
    name text,
    size integer
);

-- D2 server-default: app.plain.size 1 -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.plain (reads and writes wait); no rewrite, no scan
ALTER TABLE app.plain ALTER COLUMN size DROP DEFAULT;

-- D3 not-null: app.plain.size NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.plain (reads and writes wait); no rewrite, no scan
ALTER TABLE app.plain ALTER COLUMN size DROP NOT NULL;

-- measured: ACCESS EXCLUSIVE on app.free (reads and writes wait); no rewrite, no scan
ALTER TABLE app.free OF app.shape;

ALTER TABLE app.gone OF app.shape;
