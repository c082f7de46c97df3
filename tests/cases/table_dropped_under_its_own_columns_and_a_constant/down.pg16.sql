-- modelmig revision 20260101000000 down: table dropped under its own columns and a constant
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 server-default app.kept.source: 'app.fresh'::regclass -> 'app.old'::regclass
--   D2 data-loss      app.fresh: dropped with its column

CREATE TABLE app.old (
    a integer
);

-- measured: ACCESS EXCLUSIVE on app.kept (reads and writes wait); no rewrite, no scan
ALTER TABLE app.kept ALTER COLUMN source DROP DEFAULT;

-- D1 server-default: app.kept.source 'app.fresh'::regclass -> 'app.old'::regclass
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.kept (reads and writes wait); no rewrite, no scan
ALTER TABLE app.kept ALTER COLUMN source SET DEFAULT 'app.old'::regclass;

CREATE FUNCTION app.places()
 RETURNS bigint
 LANGUAGE sql
BEGIN ATOMIC
 SELECT count(old.ctid) AS count
    FROM app.old;
END;

-- measured: ACCESS EXCLUSIVE on app.homes (reads and writes wait); no rewrite, no scan
CREATE OR REPLACE VIEW app.homes (home) AS
SELECT (tableoid)::regclass AS home
   FROM app.old;

-- D2 data-loss: app.fresh dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.fresh (reads and writes wait); no rewrite, no scan
DROP TABLE app.fresh;
