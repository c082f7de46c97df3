-- modelmig revision 20260101000000 down: operator classes created with what uses them
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 data-loss app.parts: dropped with its column
--   D2 data-loss app.releases: dropped with its 2 columns
--   D3 data-loss app.version: dropped

-- measured: ACCESS EXCLUSIVE on app.latest (reads and writes wait); no rewrite, no scan
DROP VIEW app.latest;

-- D1 data-loss: app.parts dropped with its column
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); no rewrite, no scan
DROP TABLE app.parts;

-- D2 data-loss: app.releases dropped with its 2 columns
--    every row is gone; down brings back an empty table
-- measured: ACCESS EXCLUSIVE on app.releases (reads and writes wait); no rewrite, no scan
DROP TABLE app.releases;

DROP OPERATOR CLASS "Other"."Back Int" USING btree;

DROP OPERATOR FAMILY "Other"."Backwards" USING btree;

DROP OPERATOR CLASS app.version_ops USING btree;

DROP OPERATOR FAMILY app.version_ops USING btree;

DROP OPERATOR app.<(app.version, app.version);

DROP OPERATOR app.=(app.version, app.version);

DROP OPERATOR app.>(app.version, app.version);

DROP FUNCTION app.version_cmp(app.version, app.version);

DROP FUNCTION app.version_eq(app.version, app.version);

DROP FUNCTION app.version_gt(app.version, app.version);

DROP FUNCTION app.version_lt(app.version, app.version);

-- D3 data-loss: app.version dropped
--    columns of the type must be gone
-- measured: ACCESS EXCLUSIVE on app.version (reads and writes wait); no rewrite, no scan
DROP TYPE app.version;
