-- modelmig revision 20260101000000 down: primary key gives its place to another
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 recreated        app.parts: dropped and created again
--   D2 unique           places_by_code on app.places: primary key (code) -> none
--   D3 unique           places_key on app.places: none -> primary key (id)
--   D4 scan             app.places: every row is read
--   D5 blocks-reads     app.places: reads and writes wait
--   D6 may-fail-on-rows places_key on app.places: fails on duplicates
--   D7 foreign-key      places_part_of on app.places: references: app.places (code) -> app.places (id)
--   D8 scan             app.places: every row is read
--   D9 blocks-writes    app.places: writes wait

-- D1 recreated: app.parts dropped and created again
--    it is created again further down; what was granted on it is not
-- measured: ACCESS EXCLUSIVE on app.parts (reads and writes wait); no rewrite, no scan
DROP VIEW app.parts;

-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places DROP CONSTRAINT places_part_of;

-- D2 unique: places_by_code on app.places primary key (code) -> none
--    duplicates become possible
-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, no scan
ALTER TABLE app.places DROP CONSTRAINT places_by_code;

-- D3 unique: places_key on app.places none -> primary key (id)
--    duplicates make it fail
-- D4 scan: app.places every row is read
-- D5 blocks-reads: app.places reads and writes wait
--    ACCESS EXCLUSIVE is held all the while, longer the larger the table
-- D6 may-fail-on-rows: places_key on app.places fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.places WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) AS duplicates
-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, scans app.places
ALTER TABLE app.places ADD CONSTRAINT places_key PRIMARY KEY (id);

-- D7 foreign-key: places_part_of on app.places references: app.places (code) -> app.places (id)
--    rows that break it make the statement fail
-- D8 scan: app.places every row is read
-- D9 blocks-writes: app.places writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- measured: SHARE ROW EXCLUSIVE on app.places (writes wait); no rewrite, scans app.places
ALTER TABLE app.places ADD CONSTRAINT places_part_of FOREIGN KEY (part_of) REFERENCES app.places (id);

CREATE VIEW app.parts (id, code, parts) AS
SELECT p.id,
    p.code,
    count(q.id) AS parts
   FROM (app.places p
     JOIN app.places q ON ((q.part_of = p.id)))
  GROUP BY p.id;
