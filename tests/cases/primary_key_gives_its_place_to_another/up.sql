-- modelmig revision 20260101000000: primary key gives its place to another
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 recreated        app.parts: dropped and created again
--   F2 unique           places_key on app.places: primary key (id) -> none
--   F3 unique           places_by_code on app.places: none -> primary key (code)
--   F4 scan             app.places: every row is read
--   F5 blocks-reads     app.places: reads and writes wait
--   F6 may-fail-on-rows places_by_code on app.places: fails on duplicates
--   F7 foreign-key      places_part_of on app.places: references: app.places (id) -> app.places (code)
--   F8 scan             app.places: every row is read
--   F9 blocks-writes    app.places: writes wait

-- F1 recreated: app.parts dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); no rewrite, no scan
DROP VIEW app.parts;

-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places DROP CONSTRAINT places_part_of;

-- F2 unique: places_key on app.places primary key (id) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places DROP CONSTRAINT places_key;

-- F3 unique: places_by_code on app.places none -> primary key (code)
--    duplicates make it fail
-- F4 scan: app.places every row is read
-- F5 blocks-reads: app.places reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- F6 may-fail-on-rows: places_by_code on app.places fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.places WHERE code IS NOT NULL GROUP BY code HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, scans app.places
ALTER TABLE app.places ADD CONSTRAINT places_by_code PRIMARY KEY (code);

-- F7 foreign-key: places_part_of on app.places references: app.places (id) -> app.places (code)
--    rows that break it make the statement fail
-- F8 scan: app.places every row is read
-- F9 blocks-writes: app.places writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.places (writes wait); no rewrite, scans app.places
ALTER TABLE app.places ADD CONSTRAINT places_part_of FOREIGN KEY (part_of) REFERENCES app.places (code);

CREATE VIEW app.parts (id, code, parts) AS
SELECT p.id,
    p.code,
    count(q.id) AS parts
   FROM (app.places p
     JOIN app.places q ON ((q.part_of = p.code)))
  GROUP BY p.code;
