-- modelmig revision 20260101000000: enum value dropped under a foreign key
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1  enum-value       app.code: a, b -> a                                                   after.rs:5
--   F2  rewrite          app.cities: every row is written anew                                 after.rs:22
--   F3  blocks-reads     app.cities: reads and writes wait                                     after.rs:22
--   F4  may-fail-on-rows app.cities.country: fails on values that do not read as the new type  after.rs:22
--   F5  rewrite          app.countries: every row is written anew                              after.rs:13
--   F6  blocks-reads     app.countries: reads and writes wait                                  after.rs:13
--   F7  may-fail-on-rows app.countries.code: fails on values that do not read as the new type  after.rs:13
--   F8  scan             app.cities: every row is read                                         after.rs:21
--   F9  blocks-writes    app.cities: writes wait                                               after.rs:21
--   F10 blocks-writes    app.countries: writes wait                                            after.rs:21

-- measured: ACCESS EXCLUSIVE on app.cities, app.countries (reads and writes wait); no rewrite, no scan
ALTER TABLE app.cities DROP CONSTRAINT fk_cities_country;

ALTER TYPE app.code RENAME TO code__old;

-- F1 enum-value: app.code a, b -> a
--    fails on rows that hold a removed label
CREATE TYPE app.code AS ENUM ('a');

-- F2 rewrite: app.cities every row is written anew
--    needs the table's size again on disk
-- F3 blocks-reads: app.cities reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F4 may-fail-on-rows: app.cities.country fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.cities WHERE country::text NOT IN ('a')
-- measured: ACCESS EXCLUSIVE on app.cities (reads and writes wait); rewrites app.cities, rebuilds app.pk_cities
ALTER TABLE app.cities ALTER COLUMN country TYPE app.code USING country::text::app.code;

-- F5 rewrite: app.countries every row is written anew
--    needs the table's size again on disk
-- F6 blocks-reads: app.countries reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F7 may-fail-on-rows: app.countries.code fails on values that do not read as the new type
--    to count them: SELECT count(*) FROM app.countries WHERE code::text NOT IN ('a')
-- measured: ACCESS EXCLUSIVE on app.countries (reads and writes wait); rewrites app.countries, rebuilds app.pk_countries
ALTER TABLE app.countries ALTER COLUMN code TYPE app.code USING code::text::app.code;

-- F8 scan: app.cities every row is read
-- F9 blocks-writes: app.cities writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- F10 blocks-writes: app.countries writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.cities, app.countries (writes wait); no rewrite, scans app.cities
ALTER TABLE app.cities ADD CONSTRAINT fk_cities_country FOREIGN KEY (country) REFERENCES app.countries (code);

DROP TYPE app.code__old;
