-- modelmig revision 20260101000000: table dropped under its own columns and a constant
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 server-default  app.kept.source: 'app.old'::regclass -> 'app.fresh'::regclass
--   F2 data-loss       app.old: dropped with its column
--   F3 possible-rename app.old: not renamed: app.old=fresh

CREATE TABLE app.fresh (
    a integer
);

-- measured: ACCESS EXCLUSIVE on app.kept (reads and writes wait); no rewrite, no scan
ALTER TABLE app.kept ALTER COLUMN source DROP DEFAULT;

-- F1 server-default: app.kept.source 'app.old'::regclass -> 'app.fresh'::regclass
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.kept (reads and writes wait); no rewrite, no scan
ALTER TABLE app.kept ALTER COLUMN source SET DEFAULT 'app.fresh'::regclass;

-- measured: ACCESS EXCLUSIVE on app.homes (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.homes (home) AS
SELECT (tableoid)::regclass AS home
   FROM app.fresh;

DROP FUNCTION app.places();

-- F2 data-loss: app.old dropped with its column
--    every row is gone; down brings back an empty table
-- F3 possible-rename: app.old not renamed: app.old=fresh
--    settled with --allow-drop: the values are not carried over
-- measured: ACCESS EXCLUSIVE on app.old (reads and writes wait); no rewrite, no scan
DROP TABLE app.old;
