-- modelmig revision 20260101000000: table inherits and another does no longer
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  type-change      app.sights.name: character varying(9) -> text
--   F2  not-null         app.sights.id: NULL -> NOT NULL
--   F3  scan             app.sights: every row is read
--   F4  blocks-reads     app.sights: reads and writes wait
--   F5  may-fail-on-rows app.sights.id: fails on NULL
--   F6  server-default   app.sights.name: none -> 'here'::text
--   F7  check-constraint named on app.sights: none -> name <> ''::text
--   F8  scan             app.sights: every row is read
--   F9  blocks-reads     app.sights: reads and writes wait
--   F10 may-fail-on-rows named on app.sights: fails on rows that violate the check

-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
ALTER TABLE app.cities NO INHERIT app.places;

-- F1 type-change: app.sights.name character varying(9) -> text
--    values are converted by an assignment cast
-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait); no rewrite, no scan
ALTER TABLE app.sights ALTER COLUMN name TYPE text;

-- F2 not-null: app.sights.id NULL -> NOT NULL
--    fails on rows that hold NULL
-- F3 scan: app.sights every row is read
-- F4 blocks-reads: app.sights reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F5 may-fail-on-rows: app.sights.id fails on NULL
--    to count them: SELECT count(*) FROM app.sights WHERE id IS NULL
-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait); no rewrite, scans app.sights
ALTER TABLE app.sights ALTER COLUMN id SET NOT NULL;

-- F6 server-default: app.sights.name none -> 'here'::text
--    rows that are there keep their values, NULL included
-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait); no rewrite, no scan
ALTER TABLE app.sights ALTER COLUMN name SET DEFAULT 'here'::text;

-- F7 check-constraint: named on app.sights none -> name <> ''::text
--    rows that break it make the statement fail
-- F8 scan: app.sights every row is read
-- F9 blocks-reads: app.sights reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F10 may-fail-on-rows: named on app.sights fails on rows that violate the check
--    to count them: SELECT count(*) FROM app.sights WHERE NOT (name <> ''::text)
-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait); no rewrite, scans app.sights
ALTER TABLE app.sights ADD CONSTRAINT named CHECK (name <> ''::text);

-- measured: ACCESS EXCLUSIVE on app.sights (reads and writes wait), SHARE UPDATE EXCLUSIVE on app.places (reads and writes go on); no rewrite, no scan
ALTER TABLE app.sights INHERIT app.places;
