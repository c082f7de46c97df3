-- modelmig revision 20260101000000 down: inherited columns follow their parent
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1  data-loss        app.places.area: real dropped
--   D2  type-change      app.places.name: character varying(50) -> text
--   D3  scan             app.capitals: every row is read
--   D4  scan             app.cities: every row is read
--   D5  scan             app.places: every row is read
--   D6  blocks-reads     app.capitals: reads and writes wait
--   D7  blocks-reads     app.cities: reads and writes wait
--   D8  blocks-reads     app.places: reads and writes wait
--   D9  not-null         app.places.id: NULL -> NOT NULL
--   D10 scan             app.capitals: every row is read
--   D11 scan             app.cities: every row is read
--   D12 scan             app.places: every row is read
--   D13 blocks-reads     app.capitals: reads and writes wait
--   D14 blocks-reads     app.cities: reads and writes wait
--   D15 blocks-reads     app.places: reads and writes wait
--   D16 may-fail-on-rows app.places.id: fails on NULL
--   D17 server-default   app.places.name: 'here'::character varying -> 'here'::text

-- D1 data-loss: app.places.area real dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.capitals, app.cities, app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places DROP COLUMN area;

-- D2 type-change: app.places.name character varying(50) -> text
--    values are converted by an assignment cast
-- D3 scan: app.capitals every row is read
-- D4 scan: app.cities every row is read
-- D5 scan: app.places every row is read
-- D6 blocks-reads: app.capitals reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D7 blocks-reads: app.cities reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D8 blocks-reads: app.places reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.capitals, app.cities, app.places (reads and writes wait); no rewrite, scans app.capitals, app.cities, app.places
ALTER TABLE app.places ALTER COLUMN name TYPE text;

-- D9 not-null: app.places.id NULL -> NOT NULL
--    fails on rows that hold NULL
-- D10 scan: app.capitals every row is read
-- D11 scan: app.cities every row is read
-- D12 scan: app.places every row is read
-- D13 blocks-reads: app.capitals reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D14 blocks-reads: app.cities reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D15 blocks-reads: app.places reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D16 may-fail-on-rows: app.places.id fails on NULL
--    to count them: SELECT count(*) FROM app.places WHERE id IS NULL
-- measured: ACCESS EXCLUSIVE on app.capitals, app.cities, app.places (reads and writes wait); no rewrite, scans app.capitals, app.cities, app.places
ALTER TABLE app.places ALTER COLUMN id SET NOT NULL;

-- D17 server-default: app.places.name 'here'::character varying -> 'here'::text
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.capitals, app.cities, app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places ALTER COLUMN name SET DEFAULT 'here'::text;
