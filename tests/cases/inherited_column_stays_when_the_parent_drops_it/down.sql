-- modelmig revision 20260101000000 down: inherited column stays when the parent drops it
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique           places_pkey on app.places: primary key (id) -> none
--   D2 check-constraint named on app.cities: name <> ''::text -> none
--   D3 server-default   app.places.name: none -> 'here'::text
--   D4 irreversible     app.places.name: text comes back at the end of the table, with its default in every row
--   D5 check-constraint named on app.places: none -> name <> ''::text
--   D6 scan             app.cities: every row is read
--   D7 scan             app.places: every row is read
--   D8 blocks-reads     app.cities: reads and writes wait
--   D9 blocks-reads     app.places: reads and writes wait

-- D1 unique: places_pkey on app.places primary key (id) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places DROP CONSTRAINT places_pkey;

-- D2 check-constraint: named on app.cities name <> ''::text -> none
--    the rule is no longer enforced
-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, no scan
ALTER TABLE app.cities DROP CONSTRAINT named;

-- D3 server-default: app.places.name none -> 'here'::text
--    rows that are there all get one value, computed now
-- D4 irreversible: app.places.name text comes back at the end of the table, with its default in every row
--    the values that were dropped on the way up are not restored
-- measured: ACCESS EXCLUSIVE on app.cities, app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places ADD COLUMN name text DEFAULT 'here'::text;

-- D5 check-constraint: named on app.places none -> name <> ''::text
--    rows that break it make the statement fail
-- D6 scan: app.cities every row is read
-- D7 scan: app.places every row is read
-- D8 blocks-reads: app.cities reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D9 blocks-reads: app.places reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.cities, app.places (reads and writes wait); no rewrite, scans app.cities, app.places
ALTER TABLE app.places ADD CONSTRAINT named CHECK (name <> ''::text);
