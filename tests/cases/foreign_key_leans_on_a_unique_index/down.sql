-- modelmig revision 20260101000000 down: foreign key leans on a unique index
-- returns to: base
-- fingerprints: …
--
-- flags:
--   D1 unique           ux_places on app.places: unique (a, b, c) -> unique (a, b)           after.rs:4
--   D2 scan             app.places: every row is read                                        after.rs:4
--   D3 blocks-writes    app.places: writes wait                                              after.rs:4
--   D4 may-fail-on-rows ux_places on app.places: fails on duplicates                         after.rs:4
--   D5 scan             app.visits: every row is read
--   D6 blocks-writes    app.places: writes wait
--   D7 blocks-writes    app.visits: writes wait
--   D8 may-fail-on-rows fk_visits_a_b on app.visits: fails on rows whose key points nowhere

-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, no scan
DROP INDEX app.ux_places;

-- D1 unique: ux_places on app.places unique (a, b, c) -> unique (a, b)
--    duplicates make it fail
-- D2 scan: app.places every row is read
-- D3 blocks-writes: app.places writes wait
--    SHARE is held all the while, longer the larger the table
-- D4 may-fail-on-rows: ux_places on app.places fails on duplicates
--    to count them: SELECT count(*) FROM (SELECT FROM app.places WHERE a IS NOT NULL AND b IS NOT NULL GROUP BY a, b HAVING count(*) > 1) AS duplicates
-- measured: SHARE on app.places (writes wait); no rewrite, scans app.places
CREATE UNIQUE INDEX ux_places ON app.places (a, b);

-- D5 scan: app.visits every row is read
-- D6 blocks-writes: app.places writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D7 blocks-writes: app.visits writes wait
--    SHARE ROW EXCLUSIVE is held all the while, longer the larger the table
-- D8 may-fail-on-rows: fk_visits_a_b on app.visits fails on rows whose key points nowhere
--    to count them: SELECT count(*) FROM app.visits AS child WHERE child.a IS NOT NULL AND child.b IS NOT NULL AND NOT EXISTS (SELECT FROM app.places AS parent WHERE parent.a = child.a AND parent.b = child.b)
-- measured: SHARE ROW EXCLUSIVE on app.places, app.visits (writes wait); no rewrite, scans app.visits
ALTER TABLE app.visits ADD CONSTRAINT fk_visits_a_b FOREIGN KEY (a, b) REFERENCES app.places (a, b);
