-- modelmig revision 20260101000000 down: table inherits and another does no longer
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 check-constraint named on app.sights: name <> ''::text -> none
--   D2 not-null         app.sights.id: NOT NULL -> NULL
--   D3 server-default   app.sights.name: 'here'::text -> none
--   D4 type-change      app.sights.name: text -> character varying(9)
--   D5 rewrite          app.sights: every row is written anew
--   D6 blocks-reads     app.sights: reads and writes wait
--   D7 may-fail-on-rows app.sights.name: fails on values that are too long

-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait); no rewrite, no scan
ALTER TABLE app.sights NO INHERIT app.places;

-- D1 check-constraint: named on app.sights name <> ''::text -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait); no rewrite, no scan
ALTER TABLE app.sights DROP CONSTRAINT named;

-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
ALTER TABLE app.cities RENAME CONSTRAINT cities_id_not_null TO places_id_not_null;

-- D2 not-null: app.sights.id NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait); no rewrite, no scan
ALTER TABLE app.sights ALTER COLUMN id DROP NOT NULL;

-- D3 server-default: app.sights.name 'here'::text -> none
--    inserts that leave the column out get NULL or fail
-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait); no rewrite, no scan
ALTER TABLE app.sights ALTER COLUMN name DROP DEFAULT;

-- D4 type-change: app.sights.name text -> character varying(9)
--    values are converted by an assignment cast
-- D5 rewrite: app.sights every row is written anew
--    needs the table's size again on disk
-- D6 blocks-reads: app.sights reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D7 may-fail-on-rows: app.sights.name fails on values that are too long
--    to count them: SELECT count(*) FROM app.sights WHERE length(name::text) > 9
-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait); rewrites app.sights
ALTER TABLE app.sights ALTER COLUMN name TYPE character varying(9);

-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.places (reads and writes go on); no rewrite, no scan
ALTER TABLE app.cities INHERIT app.places;
