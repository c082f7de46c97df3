-- modelmig revision 20260101000000: foreign key leans on a unique index
-- revises: base
-- fingerprints: …
-- proved: up and down on PostgreSQL …, 6 rows per table
--
-- flags (sign off with: modelmig review 20260101000000):
--   F1 foreign-key   fk_visits_a_b on app.visits: references app.places (a, b) -> none
--   F2 unique        ux_places on app.places: unique (a, b) -> unique (a, b, c)         after.rs:4
--   F3 scan          app.places: every row is read                                      after.rs:4
--   F4 blocks-writes app.places: writes wait                                            after.rs:4

-- F1 foreign-key: fk_visits_a_b on app.visits references app.places (a, b) -> none
--    integrity is no longer enforced; the drop locks both tables
-- measured: ACCESS EXCLUSIVE on app.places, app.visits (reads and writes wait); no rewrite, no scan
ALTER TABLE app.visits DROP CONSTRAINT fk_visits_a_b;

-- measured: ACCESS EXCLUSIVE on app.places (reads and writes wait); no rewrite, no scan
DROP INDEX app.ux_places;

-- F2 unique: ux_places on app.places unique (a, b) -> unique (a, b, c)
--    duplicates make it fail
-- F3 scan: app.places every row is read
-- F4 blocks-writes: app.places writes wait
--    SHARE is held all the while, longer the larger the table
-- measured: SHARE on app.places (writes wait); no rewrite, scans app.places
CREATE UNIQUE INDEX ux_places ON app.places (a, b, c);
