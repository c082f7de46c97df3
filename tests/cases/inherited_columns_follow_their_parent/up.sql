-- modelmig revision 20260101000000: inherited columns follow their parent
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  server-default   app.places.area: none -> 0
--   F2  type-change      app.places.name: text -> character varying(50)
--   F3  rewrite          app.capitals: every row is written anew
--   F4  rewrite          app.cities: every row is written anew
--   F5  rewrite          app.places: every row is written anew
--   F6  blocks-reads     app.capitals: reads and writes wait
--   F7  blocks-reads     app.cities: reads and writes wait
--   F8  blocks-reads     app.places: reads and writes wait
--   F9  may-fail-on-rows app.places.name: fails on values that are too long
--   F10 not-null         app.places.id: NOT NULL -> NULL
--   F11 server-default   app.places.name: 'here'::text -> 'here'::character varying
--   F12 server-default   app.capitals.area: 0 -> 1

-- F1 server-default: app.places.area none -> 0
--    rows that are there all get one value, computed now
-- measured: ACCESS EXCLUSIVE on app.capitals, app.cities, app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places ADD COLUMN area real DEFAULT 0 NOT NULL;

-- F2 type-change: app.places.name text -> character varying(50)
--    values are converted by an assignment cast
-- F3 rewrite: app.capitals every row is written anew
--    needs the table's size again on disk
-- F4 rewrite: app.cities every row is written anew
--    needs the table's size again on disk
-- F5 rewrite: app.places every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: app.capitals reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 blocks-reads: app.cities reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F8 blocks-reads: app.places reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F9 may-fail-on-rows: app.places.name fails on values that are too long
--    to count them: SELECT count(*) FROM app.places WHERE length(name::text) > 50
-- measured: ACCESS EXCLUSIVE on app.capitals, app.cities, app.places (reads and writes wait); rewrites app.capitals, app.cities, app.places
ALTER TABLE app.places ALTER COLUMN name TYPE character varying(50);

-- F10 not-null: app.places.id NOT NULL -> NULL
--    readers may not expect NULL
-- measured: ACCESS EXCLUSIVE on app.capitals, app.cities, app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places ALTER COLUMN id DROP NOT NULL;

-- F11 server-default: app.places.name 'here'::text -> 'here'::character varying
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.capitals, app.cities, app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places ALTER COLUMN name SET DEFAULT 'here'::character varying;

-- F12 server-default: app.capitals.area 0 -> 1
--    only later inserts get the new value
-- measured: ACCESS EXCLUSIVE on app.capitals (reads and writes wait); no rewrite, no scan
ALTER TABLE app.capitals ALTER COLUMN area SET DEFAULT 1;
