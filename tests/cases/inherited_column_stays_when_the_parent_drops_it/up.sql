-- modelmig revision 20260101000000: inherited column stays when the parent drops it
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  check-constraint named on app.places: name <> ''::text -> none
--   F2  collateral       named on app.places: goes with dropped name
--   F3  data-loss        app.places.name: text dropped
--   F4  unique           places_pkey on app.places: none -> primary key (id)
--   F5  scan             app.places: every row is read
--   F6  blocks-reads     app.cities: reads and writes wait
--   F7  blocks-reads     app.places: reads and writes wait
--   F8  may-fail-on-rows places_pkey on app.places: fails on duplicates
--   F9  check-constraint named on app.cities: none -> name <> ''::text
--   F10 scan             app.cities: every row is read
--   F11 blocks-reads     app.cities: reads and writes wait

-- F1 check-constraint: named on app.places name <> ''::text -> none
--    the rule is no longer enforced
-- F2 collateral: named on app.places goes with dropped name
--    it also covers columns that stay
-- measured: ACCESS EXCLUSIVE on app.cities, app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places DROP CONSTRAINT named;

-- F3 data-loss: app.places.name text dropped
--    its values are gone; down brings the column back at the end and empty
-- measured: ACCESS EXCLUSIVE on app.cities, app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE ONLY app.places DROP COLUMN name;

-- F4 unique: places_pkey on app.places none -> primary key (id)
--    duplicates make it fail
-- F5 scan: app.places every row is read
-- F6 blocks-reads: app.cities reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 blocks-reads: app.places reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F8 may-fail-on-rows: places_pkey on app.places fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.places WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.cities, app.places (reads and writes wait); no rewrite, scans app.places
ALTER TABLE app.places ADD CONSTRAINT places_pkey PRIMARY KEY (id);

-- F9 check-constraint: named on app.cities none -> name <> ''::text
--    rows that break it make the statement fail
-- F10 scan: app.cities every row is read
-- F11 blocks-reads: app.cities reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); no rewrite, scans app.cities
ALTER TABLE app.cities ADD CONSTRAINT named CHECK (name <> ''::text);
