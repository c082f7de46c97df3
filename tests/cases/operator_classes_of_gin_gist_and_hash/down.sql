-- modelmig revision 20260101000000 down: operator classes of gin gist and hash
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique apart on app.t: exclude (area with &&) -> none

-- D1 unique: apart on app.t exclude (area with &&) -> none
--    rows that exclude each other become possible
-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
ALTER TABLE app.t DROP CONSTRAINT apart;

DROP OPERATOR CLASS app.area_ops USING gist;

DROP OPERATOR FAMILY app.area_ops USING gist;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_name;

DROP OPERATOR CLASS app.name_ops USING hash;

DROP OPERATOR FAMILY app.name_ops USING hash;

-- measured: ACCESS EXCLUSIVE on app.t (reads and writes wait); no rewrite, no scan
DROP INDEX app.t_tags;

DROP OPERATOR CLASS app.tag_ops USING gin;

DROP OPERATOR FAMILY app.tag_ops USING gin;
